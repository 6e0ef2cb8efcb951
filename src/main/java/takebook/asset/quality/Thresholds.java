package takebook.asset.quality;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import takebook.DataFile;
import takebook.asset.role.Check;
import takebook.media.measure.Measure;

/** What counts as good, from a dated data file. Read once at start; a broken file stops the start. */
@Startup
@ApplicationScoped
public class Thresholds {

    static final String FILE = "references/quality-2026-11-21.json";

    /** A least number of pixels, and who says so. */
    record Size(int pixels, String source) {}

    /**
     * How one figure is judged.
     *
     * @param unit what the number is a share of, in words
     * @param shownUpTo the figure at the end of its scale
     * @param excellent from and to, both included; likewise {@code usable}
     * @param atWorst the worst grade this figure alone gives a picture
     * @param good what an excellent figure means; {@code fair} a usable, {@code bad} a poor one
     */
    record Figure(
            Check check,
            Measure measure,
            String label,
            String unit,
            double shownUpTo,
            List<Double> excellent,
            List<Double> usable,
            Grade atWorst,
            String good,
            String fair,
            String bad,
            String fix,
            String source) {

        Figure {
            requireSpan(label, excellent);
            requireSpan(label, usable);
        }

        private static void requireSpan(String label, List<Double> span) {
            if (span.size() != 2 || span.getFirst() > span.getLast()) {
                throw new IllegalArgumentException("the figure %s has a span %s, which is not [from, to]".formatted(label, span));
            }
        }

        Grade grade(double value) {
            if (within(excellent, value)) {
                return Grade.EXCELLENT;
            }
            return within(usable, value) ? Grade.USABLE : Grade.POOR;
        }

        private static boolean within(List<Double> span, double value) {
            return value >= span.getFirst() && value <= span.getLast();
        }
    }

    /** How far the members of one set may be apart, and who says so. */
    record Apart(
            double largestToSmallest, String sizesSource,
            double ratioApart, String ratiosSource,
            double brightnessApart, String lightingSource,
            double warmthApart, String warmthSource,
            double paletteApart, String paletteSource,
            double sharpnessApart, String sharpnessSource) {}

    record Contents(LocalDate asOf, String source, Size bothSides, Size longEdge, Apart set, List<Figure> figures) {}

    private final Contents contents;

    Thresholds() {
        this.contents = DataFile.read(FILE, Contents.class);
    }

    Contents contents() {
        return contents;
    }
}
