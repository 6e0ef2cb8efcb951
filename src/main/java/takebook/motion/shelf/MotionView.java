package takebook.motion.shelf;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.media.motion.CameraPath;
import takebook.media.motion.Move;
import takebook.media.motion.Reading;
import takebook.motion.measure.Wording;
import takebook.motion.picture.Curve;
import takebook.motion.picture.Second;
import takebook.motion.vocabulary.Family;
import takebook.motion.vocabulary.Window;
import takebook.problem.Violation;

/**
 * The page of one motion reference.
 *
 * @param path as it was measured; null while it is not
 * @param family of its move; null on the unclassified shelf
 * @param made what was made with it, newest first
 * @param trial what the form of a trial shows: empty, or what was entered and refused
 * @param violations of the form that was sent: a trial or a trim
 */
record MotionView(
        MotionCard card, @Nullable CameraPath path, @Nullable Family family, List<Made> made, TrialForm trial, TrimForm trim, Window window, List<Violation> violations) {

    /**
     * @param take null when nothing came back
     * @param state of the generation, in the words of its owner
     * @param transfer how far the movement came through in the take, 0 to 100; null while one of the two is not measured
     */
    record Made(long generation, String title, @Nullable String state, @Nullable Asset take, @Nullable Long transfer) {}

    public List<Curve> curves() {
        return path == null ? List.of() : Curve.of(path);
    }

    public List<Second> seconds() {
        return path == null ? List.of() : Second.of(path);
    }

    public String confidence() {
        var reading = card.reading();
        return reading == null ? "" : String.format(Locale.ROOT, "%.0f %%", reading.confidence() * 100);
    }

    public String still() {
        var reading = card.reading();
        return reading == null ? "" : String.format(Locale.ROOT, "%.0f %% of the time", reading.stillShare() * 100);
    }

    /** What the measurement cannot tell this apart from, in words; empty when there is nothing. */
    public String alike() {
        var reading = card.reading();
        return reading == null ? "" : String.join(" or ", reading.alike().stream().map(MotionView::words).toList());
    }

    /** Whether no provider would follow the clip as long as it is. */
    public boolean outsideWindow() {
        var seconds = card.clip().facts().durationSeconds();
        return seconds != null && (seconds.doubleValue() < window.least() || seconds.doubleValue() > window.most());
    }

    public String rate() {
        Reading reading = card.reading();
        return reading == null ? "" : Wording.rate(reading);
    }

    private static String words(Move move) {
        return move.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
