package takebook.capability;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How long a take may be asked to be. Whole seconds: no provider of O1 takes fractions. */
public sealed interface Seconds {

    /** One of a few lengths, in rising order. */
    record OneOf(List<Integer> values, @Nullable Integer whenOmitted) implements Seconds {}

    /** Any whole length from {@code least} to {@code most}, both allowed. */
    record Range(int least, int most, @Nullable Integer whenOmitted) implements Seconds {}

    /** No length may be asked for; the take is as long as its source clip. */
    record FollowsSource() implements Seconds {}

    /** The lengths a form may offer, in rising order; empty where the source decides. */
    default List<Integer> offered() {
        return switch (this) {
            case OneOf(var values, _) -> values;
            case Range(int least, int most, _) -> IntStream.rangeClosed(least, most).boxed().toList();
            case FollowsSource() -> List.of();
        };
    }

    default boolean allows(int seconds) {
        return offered().contains(seconds);
    }

    /** The length of a take for which none was asked; null: that of its source clip. */
    default @Nullable Integer orElse() {
        return switch (this) {
            case OneOf(_, var whenOmitted) -> whenOmitted;
            case Range(_, _, var whenOmitted) -> whenOmitted;
            case FollowsSource() -> null;
        };
    }

    /**
     * How long the take will be: as asked, else the default, else as long as its source clip, within what may be asked. The
     * estimate and the provider both count with this, so that what is reserved is what is charged.
     *
     * @param asked one of {@link #offered()}, or null
     * @param source the length of the source clip; null where there is none
     * @throws IllegalArgumentException when nothing says how long
     */
    default BigDecimal length(@Nullable Integer asked, @Nullable BigDecimal source) {
        var length = asked == null ? orElse() : asked;
        if (length != null) {
            return BigDecimal.valueOf(length);
        }
        if (source == null) {
            throw new IllegalArgumentException("no length was asked for and there is no source clip to follow");
        }
        return switch (this) {
            case FollowsSource() -> source;
            case Range(int least, int most, _) -> source.max(BigDecimal.valueOf(least)).min(BigDecimal.valueOf(most));
            case OneOf(var values, _) ->
                    source.max(BigDecimal.valueOf(values.getFirst())).min(BigDecimal.valueOf(values.getLast()));
        };
    }

    /** For a message: {@code 5 or 10 seconds}, {@code 3 to 10 seconds}, {@code the length of its source}. */
    default String inWords() {
        return switch (this) {
            case OneOf(var values, _) -> String.join(" or ", values.stream().map(String::valueOf).toList()) + " seconds";
            case Range(int least, int most, _) -> "%d to %d seconds".formatted(least, most);
            case FollowsSource() -> "the length of its source";
        };
    }
}
