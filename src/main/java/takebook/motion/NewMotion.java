package takebook.motion;

import org.jspecify.annotations.Nullable;

/**
 * A motion reference as somebody asks for it; nothing in it is checked yet. Names of enums in any case.
 *
 * @param family may be left out: the move says it
 */
public record NewMotion(
        @Nullable Long asset,
        @Nullable String move,
        @Nullable String family,
        @Nullable String direction,
        @Nullable String speed,
        @Nullable String shake,
        @Nullable String held,
        @Nullable String source,
        @Nullable Boolean proven,
        @Nullable String phrase,
        @Nullable String works,
        @Nullable String quirks,
        @Nullable String notes) {

    public static NewMotion of(Motion motion) {
        return new NewMotion(motion.asset(), motion.move(), null, name(motion.direction()), name(motion.speed()), name(motion.shake()),
                name(motion.held()), name(motion.source()), motion.proven(), motion.phrase(), motion.works(), motion.quirks(), motion.notes());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
