package takebook.element;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.problem.Violation;
import takebook.project.Project;

/**
 * The form of an element as the page shows it.
 *
 * @param element whose next version this is; null for a new element
 * @param chosen the views so far, the frontal one first
 * @param candidates pictures of the library to choose from
 * @param after where the part shown began, {@code next} where the following one begins
 */
record ElementFormView(
        @Nullable Element element,
        String name,
        String kind,
        @Nullable Long project,
        List<Asset> chosen,
        String canonicalPhrase,
        String bannedPhrases,
        String note,
        String q,
        List<Asset> candidates,
        @Nullable String next,
        List<Project> projects,
        List<Violation> violations) {

    public String address() {
        return element == null ? "/elements" : "/elements/%d/versions".formatted(element.id());
    }

    public List<ElementKind> kinds() {
        return List.of(ElementKind.values());
    }

    public boolean full() {
        return chosen.size() >= ElementCheck.MOST_IMAGES;
    }

    public boolean holds(long asset) {
        return chosen.stream().anyMatch(picture -> picture.id() == asset);
    }

    /** What is wrong with the pictures, the single ones included. */
    public List<Violation> imageViolations() {
        return violations.stream().filter(violation -> violation.field().startsWith("images")).toList();
    }
}
