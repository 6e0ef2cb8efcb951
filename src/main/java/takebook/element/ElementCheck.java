package takebook.element;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.problem.Violations;

/**
 * The rules an element must meet. No database: what was asked and the pictures it names go in; what may be kept comes
 * out, or all violations at once.
 */
final class ElementCheck {

    /** Every source agrees on four (rule ELM-2). */
    static final int MOST_IMAGES = 4;
    static final int NAME_CHARACTERS = 120;
    static final int PHRASE_CHARACTERS = 200;
    static final int MOST_PHRASES = 50;
    static final int NOTE_CHARACTERS = 4000;

    record Named(String name, ElementKind kind, Version version) {}

    record Version(List<Long> images, @Nullable String canonicalPhrase, List<String> bannedPhrases, @Nullable String note) {}

    private ElementCheck() {}

    static Named element(NewElement asked, Map<Long, Picture> pictures, boolean projectIsMissing) {
        var violations = new Violations();
        String name = violations.required("name", asked.name(), NAME_CHARACTERS);
        Optional<ElementKind> kind = ElementKind.of(asked.kind());
        if (kind.isEmpty()) {
            violations.add("kind", "Choose one of " + ElementKind.ids() + ".");
        }
        if (projectIsMissing) {
            violations.add("project", "There is no project " + asked.project() + ".");
        }
        var version = version(asked.firstVersion(), pictures, violations);
        violations.refuseIfAny();
        return new Named(name, kind.orElseThrow(), version);
    }

    static Version version(NewElementVersion asked, Map<Long, Picture> pictures) {
        var violations = new Violations();
        var version = version(asked, pictures, violations);
        violations.refuseIfAny();
        return version;
    }

    private static Version version(NewElementVersion asked, Map<Long, Picture> pictures, Violations violations) {
        List<Long> images = asked.images() == null ? List.of() : asked.images();
        checkImages(images, pictures, violations);

        String canonical = violations.optional("canonicalPhrase", asked.canonicalPhrase(), PHRASE_CHARACTERS);
        List<String> banned = phrases(asked.bannedPhrases(), violations);
        if (canonical != null && banned.stream().anyMatch(canonical::equalsIgnoreCase)) {
            violations.add("bannedPhrases", "“%s” is the canonical phrase; it cannot be banned too.".formatted(canonical));
        }
        return new Version(images, canonical, banned, violations.optional("note", asked.note(), NOTE_CHARACTERS));
    }

    private static void checkImages(List<Long> images, Map<Long, Picture> pictures, Violations violations) {
        if (images.isEmpty()) {
            violations.add("images", "Choose at least one picture: the frontal view.");
        }
        if (images.size() > MOST_IMAGES) {
            violations.add("images", "At most %d pictures; there are %d.".formatted(MOST_IMAGES, images.size()));
        }
        var seen = new HashSet<Long>();
        for (int i = 0; i < images.size(); i++) {
            String field = "images[%d]".formatted(i);
            Long id = images.get(i);
            Picture picture = pictures.get(id);
            if (id == null || picture == null) {
                violations.add(field, "There is no asset %s.".formatted(id));
            } else if (!picture.image()) {
                violations.add(field, "“%s” is a video. Use one of its frames.".formatted(picture.title()));
            } else if (!picture.ready()) {
                violations.add(field, "“%s” is kept but cannot be used as a reference.".formatted(picture.title()));
            } else if (!seen.add(id)) {
                violations.add(field, "“%s” is here twice.".formatted(picture.title()));
            }
        }
    }

    private static List<String> phrases(@Nullable List<String> entered, Violations violations) {
        List<String> phrases = (entered == null ? List.<String>of() : entered).stream()
                .filter(phrase -> phrase != null && !phrase.isBlank())
                .map(String::strip)
                .distinct()
                .toList();
        if (phrases.size() > MOST_PHRASES) {
            violations.add("bannedPhrases", "At most %d phrases; there are %d.".formatted(MOST_PHRASES, phrases.size()));
        }
        phrases.forEach(phrase -> violations.checkText("bannedPhrases", phrase, PHRASE_CHARACTERS));
        return phrases;
    }
}
