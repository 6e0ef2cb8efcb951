package takebook.generation.request;

import static takebook.generation.request.Miss.plain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.capability.InputLimits;
import takebook.capability.InputLimits.ImageLimits;
import takebook.capability.InputLimits.VideoLimits;
import takebook.generation.request.Miss.Kind;

/** One input against the limits of a provider: what refuses a request and what the page of an asset shows. Pure. */
final class LimitCheck {

    private final List<Miss> found = new ArrayList<>();

    private LimitCheck() {}

    static List<Miss> misses(Input input, InputLimits limits) {
        var check = new LimitCheck();
        if (input.video()) {
            check.video(input, limits.video());
        } else {
            check.image(input, limits.image());
        }
        return check.found;
    }

    private void image(Input input, ImageLimits limits) {
        mediaType(input, limits.mediaTypes());
        bytes(input, limits.maxBytes());
        shortSide(input, limits.minSide());
        var aspect = BigDecimal.valueOf(input.width()).divide(BigDecimal.valueOf(input.height()), MathContext.DECIMAL32);
        if (aspect.compareTo(limits.leastAspect()) < 0 || aspect.compareTo(limits.mostAspect()) > 0) {
            say(Kind.ASPECT, "ratio %s, not %s – %s".formatted(plain(aspect.setScale(2, RoundingMode.HALF_UP)), limits.leastAspect(), limits.mostAspect()),
                    "is %d x %d; width to height may be %s to %s".formatted(input.width(), input.height(),
                            limits.leastAspect(), limits.mostAspect()));
        }
    }

    private void video(Input input, VideoLimits limits) {
        mediaType(input, limits.mediaTypes());
        bytes(input, limits.maxBytes());
        shortSide(input, limits.minSide());
        int longer = Math.max(input.width(), input.height());
        if (longer > limits.maxSide()) {
            say(Kind.TOO_LARGE, "%d px > %d px".formatted(longer, limits.maxSide()),
                    "is %d x %d; its longer side may have at most %d pixels".formatted(input.width(), input.height(), limits.maxSide()));
        }
        between(input.seconds(), limits.minSeconds(), limits.maxSeconds(), "s", "seconds", "trim it", Kind.TOO_SHORT, Kind.TOO_LONG);
        between(input.framesPerSecond(), limits.minFramesPerSecond(), limits.maxFramesPerSecond(), "fps", "frames per second",
                "convert it", Kind.TOO_SLOW, Kind.TOO_FAST);
    }

    private void mediaType(Input input, List<String> taken) {
        if (!taken.contains(input.mediaType())) {
            say(Kind.MEDIA_TYPE, input.mediaType() + " not taken", "is %s; taken are %s".formatted(input.mediaType(), String.join(", ", taken)));
        }
    }

    private void bytes(Input input, long most) {
        if (input.bytes() > most) {
            say(Kind.BYTES, "%.1f MB > %.0f MB".formatted(input.bytes() / 1e6, most / 1e6),
                    "has %,d bytes; at most %,d are taken".formatted(input.bytes(), most));
        }
    }

    private void shortSide(Input input, int least) {
        int shorter = Math.min(input.width(), input.height());
        if (shorter < least) {
            say(Kind.TOO_SMALL, "%d px < %d px".formatted(shorter, least),
                    "is %d x %d; its shorter side needs %d pixels".formatted(input.width(), input.height(), least));
        }
    }

    private void between(@Nullable BigDecimal value, BigDecimal least, BigDecimal most, String unit, String units, String advice, Kind below, Kind above) {
        if (value == null) {
            say(Kind.UNKNOWN, units + " unknown", "does not say how many " + units);
            return;
        }
        String words = "has %s %s; %s to %s are taken: %s".formatted(value.stripTrailingZeros().toPlainString(), units, least, most, advice);
        String shown = plain(value.setScale(Math.min(2, Math.max(0, value.scale())), RoundingMode.HALF_UP));
        if (value.compareTo(least) < 0) {
            say(below, "%s %s < %s %s".formatted(shown, unit, plain(least), unit), words);
        } else if (value.compareTo(most) > 0) {
            say(above, "%s %s > %s %s".formatted(shown, unit, plain(most), unit), words);
        }
    }

    private void say(Kind kind, String brief, String words) {
        found.add(Miss.of(kind, brief, words));
    }
}
