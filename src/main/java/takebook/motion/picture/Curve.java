package takebook.motion.picture;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import takebook.media.motion.CameraPath;
import takebook.media.motion.CameraPath.Step;

/**
 * One figure over the time of a clip, in a box of 640 x 88.
 *
 * @param name such as Pan
 * @param above what is drawn above the zero line, such as right; empty where there is no below
 * @param line path of an SVG, to be stroked; {@code area} the same closed down to zero, to be filled
 * @param zero height of the zero line in the box
 * @param most the value at the top of the scale, in words with its unit
 * @param mean over the clip, in words
 * @param peak the value farthest from zero, in words, and when it is reached
 */
public record Curve(String name, String above, String below, String unit, String line, String area, double zero, String most, String mean, String peak) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 88;

    private static final double MARGIN = 4;

    private record Kind(String name, String above, String below, String unit, int decimals, double leastScale, ToDoubleFunction<Step> part) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("Pan", "right", "left", "widths/s", 2, 0.05, Step::pan),
            new Kind("Tilt", "up", "down", "widths/s", 2, 0.05, Step::tilt),
            new Kind("Zoom or dolly", "in", "out", "%/s", 0, 5, step -> Math.expm1(step.zoom()) * 100),
            new Kind("Roll", "clockwise", "counter-clockwise", "°/s", 1, 3, Step::roll),
            new Kind("Shake", "", "", "‰ of the width", 1, 3, step -> step.shake() * 1000));

    public static List<Curve> of(CameraPath path) {
        return KINDS.stream().map(kind -> of(path, kind)).toList();
    }

    private static Curve of(CameraPath path, Kind kind) {
        double[] values = path.steps().stream().mapToDouble(kind.part()).toArray();
        double most = kind.leastScale();
        int farthest = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            most = Math.max(most, Math.abs(values[i]));
            farthest = Math.abs(values[i]) > Math.abs(values[farthest]) ? i : farthest;
            sum += values[i];
        }
        boolean signed = !kind.above().isEmpty();
        double zero = signed ? HEIGHT / 2.0 : HEIGHT - MARGIN;
        double scale = (zero - MARGIN) / most;
        var line = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            line.append(i == 0 ? "M" : "L")
                    .append(at(WIDTH * (i + 0.5) / values.length, zero - values[i] * scale));
        }
        String area = "%sL%sL%sZ".formatted(line, at(WIDTH * (values.length - 0.5) / values.length, zero), at(WIDTH * 0.5 / values.length, zero));
        return new Curve(kind.name(), kind.above(), kind.below(), kind.unit(), line.toString(), area, zero, number(most, kind),
                signedWords(sum / values.length, kind),
                "%s at %s s".formatted(signedWords(values[farthest], kind), String.format(Locale.ROOT, "%.1f", path.steps().get(farthest).at())));
    }

    private static String signedWords(double value, Kind kind) {
        String size = number(Math.abs(value), kind);
        boolean none = Double.parseDouble(size.split(" ")[0]) == 0;
        if (none || kind.above().isEmpty()) {
            return size;
        }
        return size + (value > 0 ? " " + kind.above() : " " + kind.below());
    }

    private static String number(double value, Kind kind) {
        return String.format(Locale.ROOT, "%." + kind.decimals() + "f %s", value, kind.unit());
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }
}
