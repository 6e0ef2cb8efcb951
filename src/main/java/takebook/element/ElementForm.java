package takebook.element;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * The form of an element or a new version, as it was filled in so far. Everything is in it, so that choosing a picture
 * loses nothing that was typed, with or without JavaScript.
 */
class ElementForm {

    @RestForm @Nullable String name;
    @RestForm @Nullable String kind;
    @RestForm @Nullable String project;
    @RestForm List<Long> images;
    @RestForm @Nullable String canonicalPhrase;
    @RestForm @Nullable String bannedPhrases;
    @RestForm @Nullable String note;
    @RestForm @Nullable String q;
    @RestForm @Nullable String after;
    /** The button: {@code add:17}, {@code remove:17}, {@code earlier:17}, {@code find}, {@code more}, or {@code create}. */
    @RestForm @Nullable String action;

    static ElementForm empty() {
        var form = new ElementForm();
        form.kind = ElementKind.CHARACTER.id();
        form.images = List.of();
        return form;
    }

    static ElementForm startingFrom(ElementVersion version) {
        var form = empty();
        form.name = version.name();
        form.kind = version.kind().id();
        form.images = version.images();
        form.canonicalPhrase = version.canonicalPhrase();
        form.bannedPhrases = String.join("\n", version.bannedPhrases());
        return form;
    }

    /** Whether the button asks for the element to be made rather than for another look at the form. */
    boolean isFinal() {
        return action == null || action.equals("create");
    }

    /** The form after its button was pressed. */
    ElementForm afterAction() {
        var chosen = new ArrayList<>(images);
        String[] parts = given(action).split(":", 2);
        if (parts.length == 2 && parts[1].matches("\\d{1,18}")) {
            rearrange(chosen, parts[0], Long.parseLong(parts[1]));
        }
        if (!"more".equals(action)) {
            after = null;
        }
        images = List.copyOf(chosen);
        return this;
    }

    private static void rearrange(List<Long> chosen, String verb, long image) {
        int at = chosen.indexOf(image);
        switch (verb) {
            case "add" -> {
                if (at < 0 && chosen.size() < ElementCheck.MOST_IMAGES) {
                    chosen.add(image);
                }
            }
            case "remove" -> chosen.remove(image);
            case "earlier" -> {
                if (at > 0) {
                    Collections.swap(chosen, at, at - 1);
                }
            }
            default -> { }
        }
    }

    NewElement element() {
        return new NewElement(name, kind, project(), images, canonicalPhrase, phrases(), note);
    }

    NewElementVersion version() {
        return new NewElementVersion(images, canonicalPhrase, phrases(), note);
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
