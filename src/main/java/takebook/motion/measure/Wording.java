package takebook.motion.measure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import takebook.media.motion.Move;
import takebook.media.motion.Reading;

/** A measured movement in words. */
public final class Wording {

    private Wording() {}

    /** Such as "pan left, 0.20 widths/s". */
    public static String words(Reading reading) {
        if (reading.move() == Move.STATIC || reading.move() == Move.UNREADABLE || reading.direction() == null) {
            return word(reading.move());
        }
        return "%s %s, %s".formatted(word(reading.move()), word(reading.direction()), rate(reading));
    }

    /** The speed with its unit. */
    public static String rate(Reading reading) {
        return switch (reading.move()) {
            case ZOOM, DOLLY -> String.format(Locale.ROOT, "%.0f %%/s", Math.expm1(reading.rate()) * 100);
            case ROLL -> String.format(Locale.ROOT, "%.0f °/s", reading.rate());
            case STATIC, UNREADABLE -> "";
            case PAN, TILT, WHIP_PAN, TRACKING, CRANE, ORBIT, COMPOUND -> String.format(Locale.ROOT, "%.2f widths/s", reading.rate());
        };
    }

    public static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
