package takebook.generation.request;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.capability.InputLimits.ImageLimits;
import takebook.capability.InputLimits.VideoLimits;
import takebook.capability.Offering;
import takebook.problem.Violation;

/** One input against the limits of an offering. The message says the figure found and the figure allowed. */
final class InputCheck {

    private static final String VIDEO_RULE = "E-VID-01";

    private final String field;
    private final String name;
    private final @Nullable String rule;
    private final List<Violation> found = new ArrayList<>();

    private InputCheck(String field, Input input) {
        this.field = field;
        this.name = "asset " + input.asset();
        this.rule = input.video() ? VIDEO_RULE : null;
    }

    static List<Violation> violations(String field, Input input, @Nullable Offering offering) {
        var check = new InputCheck(field, input);
        if (input.keptBecause() != null) {
            return List.of(Violation.of(field, "asset %d may not be used: %s".formatted(input.asset(), input.keptBecause())));
        }
        if (offering == null) {
            return List.of();
        }
        if (input.video()) {
            check.video(input, offering.limits().video());
        } else {
            check.image(input, offering.limits().image());
        }
        return check.found;
    }

    private void image(Input input, ImageLimits limits) {
        if (!limits.mediaTypes().contains(input.mediaType())) {
            say("is %s; taken are %s".formatted(input.mediaType(), String.join(", ", limits.mediaTypes())));
        }
        bytes(input, limits.maxBytes());
        shortSide(input, limits.minSide());
        var aspect = BigDecimal.valueOf(input.width()).divide(BigDecimal.valueOf(input.height()), MathContext.DECIMAL32);
        if (aspect.compareTo(limits.leastAspect()) < 0 || aspect.compareTo(limits.mostAspect()) > 0) {
            say("is %d x %d; width to height may be %s to %s".formatted(input.width(), input.height(),
                    limits.leastAspect(), limits.mostAspect()));
        }
    }

    private void video(Input input, VideoLimits limits) {
        if (!limits.mediaTypes().contains(input.mediaType())) {
            say("is %s; taken are %s".formatted(input.mediaType(), String.join(", ", limits.mediaTypes())));
        }
        bytes(input, limits.maxBytes());
        shortSide(input, limits.minSide());
        if (Math.max(input.width(), input.height()) > limits.maxSide()) {
            say("is %d x %d; its longer side may have at most %d pixels".formatted(input.width(), input.height(), limits.maxSide()));
        }
        between(input.seconds(), limits.minSeconds(), limits.maxSeconds(), "seconds", "trim it");
        between(input.framesPerSecond(), limits.minFramesPerSecond(), limits.maxFramesPerSecond(), "frames per second",
                "convert it");
    }

    private void bytes(Input input, long most) {
        if (input.bytes() > most) {
            say("has %,d bytes; at most %,d are taken".formatted(input.bytes(), most));
        }
    }

    private void shortSide(Input input, int least) {
        if (Math.min(input.width(), input.height()) < least) {
            say("is %d x %d; its shorter side needs %d pixels".formatted(input.width(), input.height(), least));
        }
    }

    private void between(@Nullable BigDecimal value, BigDecimal least, BigDecimal most, String unit, String advice) {
        if (value == null) {
            say("does not say how many " + unit);
        } else if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            say("has %s %s; %s to %s are taken: %s".formatted(value.stripTrailingZeros().toPlainString(), unit, least, most, advice));
        }
    }

    private void say(String message) {
        found.add(new Violation(field, name + " " + message, rule));
    }
}
