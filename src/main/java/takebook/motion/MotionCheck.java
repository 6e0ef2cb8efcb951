package takebook.motion;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.media.motion.Direction;
import takebook.media.motion.Shake;
import takebook.media.motion.Speed;
import takebook.problem.Violations;

/** The rules of a motion reference. No database: what was asked and what it names go in; what may be kept comes out, or all violations. */
final class MotionCheck {

    static final int PHRASE_CHARACTERS = 300;
    static final int TEXT_CHARACTERS = 4000;

    record Checked(
            @Nullable String move,
            @Nullable Direction direction,
            @Nullable Speed speed,
            @Nullable Shake shake,
            @Nullable Held held,
            @Nullable ClipSource source,
            boolean proven,
            @Nullable String phrase,
            @Nullable String works,
            @Nullable String quirks,
            @Nullable String notes) {}

    private MotionCheck() {}

    /** @param families answers the family of a move's key, null for a key that is no move */
    static Checked of(NewMotion asked, java.util.function.Function<String, @Nullable String> families, Violations violations) {
        String move = violations.optional("move", asked.move(), PHRASE_CHARACTERS);
        if (move != null) {
            checkMove(move, asked.family(), families.apply(move), violations);
        }
        return new Checked(
                move,
                named("direction", asked.direction(), Direction.class, violations),
                named("speed", asked.speed(), Speed.class, violations),
                named("shake", asked.shake(), Shake.class, violations),
                named("held", asked.held(), Held.class, violations),
                named("source", asked.source(), ClipSource.class, violations),
                asked.proven() != null && asked.proven(),
                violations.optional("phrase", asked.phrase(), PHRASE_CHARACTERS),
                violations.optional("works", asked.works(), TEXT_CHARACTERS),
                violations.optional("quirks", asked.quirks(), TEXT_CHARACTERS),
                violations.optional("notes", asked.notes(), TEXT_CHARACTERS));
    }

    private static void checkMove(String move, @Nullable String family, @Nullable String familyOfMove, Violations violations) {
        if (familyOfMove == null) {
            violations.add("move", "There is no move “%s”. Choose one of the tree, or leave it empty.".formatted(move));
        } else if (family != null && !family.isBlank() && !family.strip().equalsIgnoreCase(familyOfMove)) {
            violations.add("family", "“%s” belongs to %s, not to %s.".formatted(move, familyOfMove, family.strip()));
        }
    }

    /** @param filed whether a clip is in the motion library already */
    static void checkClip(@Nullable Long id, @Nullable Asset clip, Predicate<Long> filed, Violations violations) {
        if (id == null) {
            violations.add("asset", "Choose the clip.");
        } else if (clip == null) {
            violations.add("asset", "There is no asset %d.".formatted(id));
        } else if (!clip.isVideo()) {
            violations.add("asset", "“%s” is a picture. A motion reference is a clip.".formatted(clip.title()));
        } else if (!clip.isReady()) {
            violations.add("asset", "“%s” is kept but cannot be used.".formatted(clip.title()));
        } else if (filed.test(id)) {
            violations.add("asset", "“%s” is in the motion library already.".formatted(clip.title()));
        }
    }

    static <E extends Enum<E>> @Nullable E named(String field, @Nullable String text, Class<E> type, Violations violations) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String wanted = text.strip().replace('-', '_').replace(' ', '_').toUpperCase(Locale.ROOT);
        var found = Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(wanted)).findFirst();
        if (found.isEmpty()) {
            violations.add(field, "Choose one of %s.".formatted(Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
        }
        return found.orElse(null);
    }
}
