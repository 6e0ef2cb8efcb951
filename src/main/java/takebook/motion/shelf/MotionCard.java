package takebook.motion.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.media.motion.Direction;
import takebook.media.motion.Reading;
import takebook.media.motion.Shake;
import takebook.media.motion.Speed;
import takebook.motion.Motion;
import takebook.motion.Trial;
import takebook.motion.Uses;
import takebook.motion.measure.Measured;
import takebook.motion.TagCheck;
import takebook.motion.measure.Wording;
import takebook.motion.picture.Glyph;
import takebook.motion.vocabulary.CameraMove;

/**
 * A motion reference with everything a page shows of it.
 *
 * @param move what people say; null on the unclassified shelf
 * @param proposed the move that fits what was measured best; null where nothing does
 * @param measured null while it is being measured
 * @param trials newest first
 */
record MotionCard(
        Motion motion, Asset clip, @Nullable CameraMove move, @Nullable CameraMove proposed, @Nullable Measured measured, Uses uses, List<Trial> trials) {

    public @Nullable Reading reading() {
        return measured == null ? null : measured.reading();
    }

    public @Nullable Glyph glyph() {
        return measured == null ? null : measured.glyph();
    }

    /** Such as "pan left, 0.20 widths/s"; empty while nothing is measured. */
    public String measuredWords() {
        var reading = reading();
        return reading == null ? "" : Wording.words(reading);
    }

    public List<String> disagreements() {
        var reading = reading();
        return reading == null ? List.of() : TagCheck.disagreements(motion, move, reading);
    }

    public String moveLabel() {
        return move == null ? "Unclassified" : move.label();
    }

    public @Nullable Speed speed() {
        return motion.speed() != null ? motion.speed() : Optional.ofNullable(reading()).map(Reading::speed).orElse(null);
    }

    public @Nullable Direction direction() {
        return motion.direction() != null ? motion.direction() : Optional.ofNullable(reading()).map(Reading::direction).orElse(null);
    }

    public @Nullable Shake shake() {
        return motion.shake() != null ? motion.shake() : Optional.ofNullable(reading()).map(Reading::shake).orElse(null);
    }

    /** One line below the title: direction, speed and shake, as people say or as measured. */
    public String line() {
        var parts = new ArrayList<String>();
        if (direction() != null) {
            parts.add(words(direction()));
        }
        if (speed() != null) {
            parts.add(words(speed()));
        }
        if (shake() != null) {
            parts.add(shake() == Shake.NONE ? "no shake" : words(shake()) + " shake");
        }
        return String.join(" · ", parts);
    }

    /** Where the loop for the preview lies: what every browser plays. Null while that is being made, and when the file is gone. */
    public @Nullable String loop() {
        if (!clip.isReady()) {
            return null;
        }
        if (clip.facts().playable()) {
            return clip.url() + "/original";
        }
        return clip.renditions().proxy() ? clip.url() + "/proxy" : null;
    }

    public String phrase() {
        if (motion.phrase() != null) {
            return motion.phrase();
        }
        return move == null ? "" : move.phrase();
    }

    public long works() {
        return trials.stream().filter(trial -> trial.result() == Trial.Result.WORKS).count();
    }

    /** Rounded to whole frames a second. */
    public @Nullable Long fps() {
        var rate = clip.facts().frameRate();
        return rate == null ? null : Math.round(rate.value());
    }

    private static String words(Enum<?> value) {
        return value.name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
