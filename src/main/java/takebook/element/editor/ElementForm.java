package takebook.element.editor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.element.ElementVersion;
import takebook.element.Elements;
import takebook.element.NewElement;
import takebook.element.NewElementVersion;
import takebook.element.view.ElementKind;
import takebook.element.view.ViewVocabulary;

/**
 * The form of an element or a new version, as it was filled in so far. Everything is in it, so that choosing a picture
 * loses nothing that was typed, with or without JavaScript.
 */
class ElementForm {

    @RestForm @Nullable String name;
    @RestForm @Nullable String kind;
    @RestForm @Nullable String project;
    /** These two run side by side, one entry for each picture. */
    @RestForm List<Long> images;
    @RestForm List<String> views;
    @RestForm @Nullable String canonicalPhrase;
    @RestForm @Nullable String bannedPhrases;
    @RestForm @Nullable String description;
    @RestForm @Nullable String dos;
    @RestForm @Nullable String donts;
    @RestForm @Nullable String note;
    @RestForm @Nullable String q;
    @RestForm @Nullable String after;
    /** The button: {@code add:17}, {@code remove:17}, {@code earlier:17}, {@code later:17}, {@code find}, {@code more}, {@code draft}, {@code create}. */
    @RestForm @Nullable String action;

    static ElementForm empty() {
        var form = new ElementForm();
        form.kind = ElementKind.CHARACTER.id();
        form.images = List.of();
        form.views = List.of();
        return form;
    }

    /** With these pictures chosen already, such as an approved frame of a take. */
    static ElementForm with(List<Long> images) {
        var form = empty();
        form.images = images.stream().distinct().limit(Elements.MOST_IMAGES).toList();
        form.views = views(form.images.size());
        return form;
    }

    static ElementForm startingFrom(ElementVersion version) {
        var form = empty();
        form.name = version.name();
        form.kind = version.kind().id();
        form.images = version.images();
        form.views = version.views();
        form.canonicalPhrase = version.canonicalPhrase();
        form.bannedPhrases = String.join("\n", version.bannedPhrases());
        form.description = version.description();
        form.dos = version.dos();
        form.donts = version.donts();
        return form;
    }

    private static List<String> views(int images) {
        var views = new ArrayList<>(Collections.nCopies(images, ViewVocabulary.NOT_SAID));
        if (images > 0) {
            views.set(0, ViewVocabulary.FRONTAL);
        }
        return List.copyOf(views);
    }

    /** Whether the button asks for the element to be made rather than for another look at the form. */
    boolean isFinal() {
        return action == null || action.equals("create") || action.equals("draft");
    }

    /** The form after its button was pressed. */
    ElementForm afterAction() {
        var chosen = new ArrayList<>(images);
        var shown = new ArrayList<>(views.size() == images.size() ? views : views(images.size()));
        String[] parts = given(action).split(":", 2);
        if (parts.length == 2 && parts[1].matches("\\d{1,18}")) {
            rearrange(chosen, shown, parts[0], Long.parseLong(parts[1]));
        }
        if (!"more".equals(action)) {
            after = null;
        }
        images = List.copyOf(chosen);
        views = List.copyOf(shown);
        return this;
    }

    private static void rearrange(List<Long> chosen, List<String> shown, String verb, long image) {
        int at = chosen.indexOf(image);
        switch (verb) {
            case "add" -> {
                if (at < 0 && chosen.size() < Elements.MOST_IMAGES) {
                    shown.add(chosen.isEmpty() ? ViewVocabulary.FRONTAL : ViewVocabulary.NOT_SAID);
                    chosen.add(image);
                }
            }
            case "remove" -> {
                if (at >= 0) {
                    chosen.remove(at);
                    shown.remove(at);
                }
            }
            case "earlier" -> swap(chosen, shown, at, at - 1);
            case "later" -> swap(chosen, shown, at, at + 1);
            default -> { }
        }
    }

    private static void swap(List<Long> chosen, List<String> shown, int at, int other) {
        if (at >= 0 && other >= 0 && other < chosen.size()) {
            Collections.swap(chosen, at, other);
            Collections.swap(shown, at, other);
        }
    }

    NewElement element() {
        return new NewElement(name, kind, project(), images, views, canonicalPhrase, phrases(), description, dos, donts, note, state());
    }

    NewElementVersion version() {
        return new NewElementVersion(images, views, canonicalPhrase, phrases(), description, dos, donts, note, state());
    }

    private String state() {
        return "draft".equals(action) ? "draft" : "published";
    }

    @Nullable Long project() {
        return project != null && project.matches("\\d{1,18}") ? Long.valueOf(project) : null;
    }

    private List<String> phrases() {
        return given(bannedPhrases).lines().toList();
    }

    /** A control a browser does not send, or a script leaves out, reads as empty. */
    static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
