package takebook.element.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.element.Element;
import takebook.element.Elements;
import takebook.element.view.Coverage;
import takebook.element.view.ElementKind;
import takebook.element.view.ViewVocabulary.View;
import takebook.problem.Violation;
import takebook.project.Project;

/**
 * The form of an element as the page shows it.
 *
 * @param element whose next version this is; null for a new element
 * @param entered what was typed so far
 * @param coverage the pictures chosen so far, the frontal one first, and what they lack
 * @param views the words for what a picture shows
 * @param candidates pictures of the library to choose from
 * @param next where the following part of them begins
 */
record ElementFormView(
        @Nullable Element element,
        ElementForm entered,
        Coverage coverage,
        List<View> views,
        List<Asset> candidates,
        @Nullable String next,
        List<Project> projects,
        List<Violation> violations) {

    public String address() {
        return element == null ? "/elements" : "/elements/%d/versions".formatted(element.id());
    }

    public List<Coverage.Column> chosen() {
        return coverage.columns();
    }

    public List<ElementKind> kinds() {
        return List.of(ElementKind.values());
    }

    public String name() {
        return ElementForm.given(entered.name);
    }

    public String kind() {
        return ElementForm.given(entered.kind);
    }

    public @Nullable Long project() {
        return entered.project();
    }

    public String canonicalPhrase() {
        return ElementForm.given(entered.canonicalPhrase);
    }

    public String bannedPhrases() {
        return ElementForm.given(entered.bannedPhrases);
    }

    public String description() {
        return ElementForm.given(entered.description);
    }

    public String dos() {
        return ElementForm.given(entered.dos);
    }

    public String donts() {
        return ElementForm.given(entered.donts);
    }

    public String note() {
        return ElementForm.given(entered.note);
    }

    public String q() {
        return ElementForm.given(entered.q);
    }

    public boolean full() {
        return chosen().size() >= Elements.MOST_IMAGES;
    }

    /** What the button of a picture sends; an argument of a tag cannot be put together in the template. */
    public String adding(long asset) {
        return "add:" + asset;
    }

    public boolean holds(long asset) {
        return chosen().stream().anyMatch(column -> column.picture().id() == asset);
    }

    /** What is wrong with the pictures and what they show, the single ones included. */
    public List<Violation> imageViolations() {
        return violations.stream()
                .filter(violation -> violation.field().startsWith("images") || violation.field().startsWith("views"))
                .toList();
    }
}
