package takebook.asset.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.role.Check;
import takebook.media.measure.Measure;

/** Turns figures into a report. Pure: facts, figures, checks and thresholds in, words out. */
final class Judge {

    private final Thresholds.Contents thresholds;

    Judge(Thresholds.Contents thresholds) {
        this.thresholds = thresholds;
    }

    Report report(Asset asset, List<Check> checks, @Nullable Measured measured) {
        if (!asset.isReady()) {
            return empty(Report.State.NOT_MEASURED, asset.keptReason());
        }
        if (measured == null) {
            return empty(Report.State.MEASURING, null);
        }
        if (measured.failure() != null) {
            return empty(Report.State.FAILED, measured.failure());
        }
        var lines = new ArrayList<ReportLine>();
        if (checks.contains(Check.SIZE) && !asset.isVideo()) {
            lines.add(size(asset.facts().width(), asset.facts().height()));
        }
        lines.addAll(figures(checks, measured.figures()));
        lines.sort(Comparator.comparing(ReportLine::grade).reversed());
        var grade = lines.stream().map(ReportLine::grade).reduce(Grade.EXCELLENT, Grade::orWorse);
        return new Report(Report.State.MEASURED, grade, List.copyOf(lines), measured.palette(), null, thresholds.source(), thresholds.asOf());
    }

    private Report empty(Report.State state, @Nullable String failure) {
        return new Report(state, null, List.of(), List.of(), failure, thresholds.source(), thresholds.asOf());
    }

    /** Two sources disagree (C-21): one wants both sides, the other the longer one. Below the first is a warning, below the second worse. */
    ReportLine size(int width, int height) {
        int shorter = Math.min(width, height);
        int longer = Math.max(width, height);
        String value = "%,d × %,d".formatted(width, height);
        var gauge = Gauge.atLeast(shorter, thresholds.bothSides().pixels());
        if (shorter >= thresholds.bothSides().pixels()) {
            return new ReportLine("size", "Size", value, "pixels", shorter, gauge, Grade.EXCELLENT,
                    "Both sides reach %,d pixels.".formatted(thresholds.bothSides().pixels()), null, thresholds.bothSides().source());
        }
        if (longer >= thresholds.longEdge().pixels()) {
            return new ReportLine("size", "Size", value, "pixels", shorter, gauge, Grade.USABLE,
                    "The shorter side stays below %,d pixels.".formatted(thresholds.bothSides().pixels()),
                    "Replace it by a larger original; enlarging it adds no detail.", thresholds.bothSides().source());
        }
        return new ReportLine("size", "Size", value, "pixels", shorter, gauge, Grade.POOR,
                "Not even the longer side reaches %,d pixels.".formatted(thresholds.longEdge().pixels()),
                "Replace it by a larger original; enlarging it adds no detail.", thresholds.longEdge().source());
    }

    private List<ReportLine> figures(List<Check> checks, Map<Measure, Double> figures) {
        return thresholds.figures().stream()
                .filter(figure -> checks.contains(figure.check()) && figures.containsKey(figure.measure()))
                .map(figure -> line(figure, figures.get(figure.measure())))
                .toList();
    }

    private static ReportLine line(Thresholds.Figure figure, double value) {
        var grade = figure.grade(value).butAtWorst(figure.atWorst());
        String words = switch (grade) {
            case EXCELLENT -> figure.good();
            case USABLE -> figure.fair();
            case POOR -> figure.bad();
        };
        var gauge = Gauge.of(value, figure.excellent(), figure.shownUpTo());
        return new ReportLine(figure.measure().version(), figure.label(), String.format(Locale.ROOT, "%.2f", value), figure.unit(), value,
                gauge, grade, words, grade == Grade.EXCELLENT ? null : figure.fix(), figure.source());
    }
}
