package takebook.element;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import takebook.element.view.ElementKind;
import takebook.element.view.ViewVocabulary;
import takebook.problem.Violations;

/**
 * The rules an element must meet. No database: what was asked and the pictures it names go in; what may be kept comes
 * out, or all violations at once.
 */
final class ElementCheck {

    static final int MOST_IMAGES = Elements.MOST_IMAGES;
    static final int NAME_CHARACTERS = 120;
    static final int PHRASE_CHARACTERS = 200;
    static final int MOST_PHRASES = 50;
    static final int NOTE_CHARACTERS = 4000;

    record Named(String name, ElementKind kind, Version version) {}

    record Version(List<Long> images, List<String> views, @Nullable String canonicalPhrase, List<String> bannedPhrases,
            @Nullable String description, @Nullable String dos, @Nullable String donts, @Nullable String note, VersionState state) {}

    private ElementCheck() {}

    static Named element(NewElement asked, Map<Long, Picture> pictures, ViewVocabulary vocabulary, boolean projectIsMissing) {
        var violations = new Violations();
        String name = violations.required("name", asked.name(), NAME_CHARACTERS);
        Optional<ElementKind> kind = ElementKind.of(asked.kind());
        if (kind.isEmpty()) {
            violations.add("kind", "Choose one of " + ElementKind.ids() + ".");
        }
        if (projectIsMissing) {
            violations.add("project", "There is no project " + asked.project() + ".");
        }
        var version = version(asked.firstVersion(), pictures, vocabulary, violations);
        violations.refuseIfAny();
        return new Named(name, kind.orElseThrow(), version);
    }

    static Version version(NewElementVersion asked, Map<Long, Picture> pictures, ViewVocabulary vocabulary) {
        var violations = new Violations();
        var version = version(asked, pictures, vocabulary, violations);
        violations.refuseIfAny();
        return version;
    }

    private static Version version(NewElementVersion asked, Map<Long, Picture> pictures, ViewVocabulary vocabulary, Violations violations) {
        List<Long> images = asked.images() == null ? List.of() : asked.images();
        checkImages(images, pictures, violations);
        List<String> views = views(asked.views(), images.size(), vocabulary, violations);

        String canonical = violations.optional("canonicalPhrase", asked.canonicalPhrase(), PHRASE_CHARACTERS);
        List<String> banned = phrases(asked.bannedPhrases(), violations);
        if (canonical != null && banned.stream().anyMatch(canonical::equalsIgnoreCase)) {
            violations.add("bannedPhrases", "“%s” is the canonical phrase; it cannot be banned too.".formatted(canonical));
        }
        VersionState state = asked.state() == null ? VersionState.PUBLISHED : VersionState.of(asked.state()).orElse(VersionState.LOCKED);
        if (state != VersionState.DRAFT && state != VersionState.PUBLISHED) {
            violations.add("state", "A new version is draft or published.");
        }
        return new Version(images, views, canonical, banned, violations.optional("description", asked.description(), NOTE_CHARACTERS),
                violations.optional("dos", asked.dos(), NOTE_CHARACTERS), violations.optional("donts", asked.donts(), NOTE_CHARACTERS),
                violations.optional("note", asked.note(), NOTE_CHARACTERS), state);
    }

    private static List<String> views(@Nullable List<String> asked, int images, ViewVocabulary vocabulary, Violations violations) {
        if (asked == null || asked.isEmpty()) {
            return Stream.iterate(0, at -> at < images, at -> at + 1)
                    .map(at -> at == 0 ? ViewVocabulary.FRONTAL : ViewVocabulary.NOT_SAID)
                    .toList();
        }
        if (asked.size() != images) {
            violations.add("views", "Say one view for each picture; there are %d pictures and %d views.".formatted(images, asked.size()));
        }
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i) == null || !vocabulary.knows(asked.get(i))) {
                violations.add("views[%d]".formatted(i), "Choose one of %s.".formatted(
                        vocabulary.views().stream().map(ViewVocabulary.View::id).collect(Collectors.joining(", "))));
            }
        }
        return asked;
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
