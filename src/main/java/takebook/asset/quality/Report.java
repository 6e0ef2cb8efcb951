package takebook.asset.quality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.media.measure.Swatch;

/**
 * What is known about the quality of one asset.
 *
 * @param grade of everything measured so far; null while nothing is
 * @param lines only those checks that make sense for the role, worst first
 * @param failure why it could not be measured; null when it was or will be
 * @param source the file the thresholds come from, with its date
 */
public record Report(
        State state, @Nullable Grade grade, List<ReportLine> lines, List<Swatch> palette, @Nullable String failure, String source, LocalDate asOf) {

    public enum State {
        MEASURING,
        MEASURED,
        /** It was tried and did not work. */
        FAILED,
        /** Files that are only kept are not looked at. */
        NOT_MEASURED
    }

    public boolean isMeasuring() {
        return state == State.MEASURING;
    }

    public boolean isMeasured() {
        return state == State.MEASURED;
    }

    /** What is not excellent, for a short list. */
    public List<ReportLine> concerns() {
        return lines.stream().filter(line -> line.grade() != Grade.EXCELLENT).toList();
    }
}
