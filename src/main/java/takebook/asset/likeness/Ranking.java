package takebook.asset.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import takebook.asset.Asset;
import takebook.asset.quality.Measured;
import takebook.asset.quality.Report;
import takebook.media.measure.Measure;

/**
 * Which of several copies is the best: the one with most pixels, among those about as large the least compressed, then the sharpest,
 * then the one that was here first. Pure.
 */
final class Ranking {

    private static final double ABOUT_AS_LARGE = 0.98;
    private static final double MORE_COMPRESSED = 0.08;
    private static final double LESS_SHARP = 0.05;

    private final Map<Long, Measured> figures;

    Ranking(Map<Long, Measured> figures) {
        this.figures = figures;
    }

    List<Ranked> best(List<Asset> assets, Map<Long, Report> reports) {
        var sorted = new ArrayList<>(assets);
        sorted.sort(Comparator.comparing(Asset::id));
        var best = sorted.stream().reduce((one, other) -> reason(one, other).isEmpty() && !reason(other, one).isEmpty() ? other : one)
                .orElseThrow();
        var ranked = new ArrayList<Ranked>();
        ranked.add(new Ranked(best, reports.get(best.id()), true, why(best, sorted)));
        sorted.stream().filter(asset -> asset.id() != best.id()).sorted(Comparator.comparing(Ranking::pixels).reversed())
                .forEach(asset -> ranked.add(new Ranked(asset, reports.get(asset.id()), false, lacks(best, asset))));
        return ranked;
    }

    private String why(Asset best, List<Asset> all) {
        var reasons = all.stream().filter(other -> other.id() != best.id()).map(other -> reason(best, other)).filter(reason -> !reason.isEmpty())
                .distinct().toList();
        return reasons.isEmpty() ? "the first to arrive" : String.join(", ", reasons);
    }

    private String lacks(Asset best, Asset other) {
        return switch (reason(best, other)) {
            case "largest" -> "smaller";
            case "least compressed" -> "more compressed";
            case "sharpest" -> "less sharp";
            default -> "no better";
        };
    }

    /** Why the one is better than the other; empty when it is not. */
    private String reason(Asset one, Asset other) {
        double size = Math.sqrt((double) pixels(other) / Math.max(1, pixels(one)));
        if (size < ABOUT_AS_LARGE) {
            return "largest";
        }
        if (size > 1 / ABOUT_AS_LARGE) {
            return "";
        }
        double compressed = figure(other, Measure.COMPRESSION) - figure(one, Measure.COMPRESSION);
        if (Math.abs(compressed) > MORE_COMPRESSED) {
            return compressed > 0 ? "least compressed" : "";
        }
        return figure(one, Measure.SHARPNESS) - figure(other, Measure.SHARPNESS) > LESS_SHARP ? "sharpest" : "";
    }

    private static long pixels(Asset asset) {
        return (long) asset.facts().width() * asset.facts().height();
    }

    private double figure(Asset asset, Measure measure) {
        var measured = figures.get(asset.id());
        return measured == null ? 0 : measured.figures().getOrDefault(measure, 0.0);
    }
}
