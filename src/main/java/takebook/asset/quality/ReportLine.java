package takebook.asset.quality;

import org.jspecify.annotations.Nullable;

/**
 * One figure of a report.
 *
 * @param figure the name of the formula with its version, such as {@code sharpness/v1}; {@code size} for the pixels
 * @param value as people read it, such as {@code 0.72} or {@code 1,536 × 1,024}
 * @param number the figure itself; for the size, pixels of the shorter side
 * @param gauge where the figure lies on its scale, and which part of the scale is fine
 * @param grade what this figure alone says
 * @param words what it means
 * @param fix what to do; null where nothing is wrong
 * @param source the rule behind it
 */
public record ReportLine(
        String figure, String label, String value, String unit, double number, Gauge gauge, Grade grade, String words,
        @Nullable String fix, String source) {}
