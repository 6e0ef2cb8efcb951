package takebook.asset.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What people call a frame of this size.
 *
 * @param width in pixels, 1 or more
 * @param height as {@code width}
 */
record Shape(int width, int height) {

    private record Ratio(String name, double value) {}

    /** Screens sold as 21:9 are 64:27 or 43:18. */
    private static final List<Ratio> RATIOS = List.of(
            new Ratio("16:9", 16 / 9.0), new Ratio("9:16", 9 / 16.0), new Ratio("1:1", 1), new Ratio("4:3", 4 / 3.0), new Ratio("3:4", 3 / 4.0),
            new Ratio("3:2", 3 / 2.0), new Ratio("2:3", 2 / 3.0), new Ratio("5:4", 5 / 4.0), new Ratio("4:5", 4 / 5.0), new Ratio("2:1", 2),
            new Ratio("1:2", 1 / 2.0), new Ratio("21:9", 21 / 9.0), new Ratio("21:9", 64 / 27.0), new Ratio("21:9", 43 / 18.0),
            new Ratio("9:21", 9 / 21.0), new Ratio("9:21", 27 / 64.0), new Ratio("9:21", 18 / 43.0));

    private static final List<Integer> LINES = List.of(240, 360, 480, 540, 576, 720, 1080, 1440, 2160, 4320);

    /** A file of 1920 x 1088 is 16:9 and 1080p for everybody. */
    private static final double TOLERANCE = 0.01;

    /** The nearest common name within a percent, such as {@code 9:16}; else width to height, reduced. */
    String ratio() {
        double value = (double) width / height;
        return RATIOS.stream()
                .filter(ratio -> off(value, ratio.value) <= TOLERANCE)
                .min(Comparator.comparingDouble(ratio -> off(value, ratio.value)))
                .map(Ratio::name)
                .orElseGet(this::reduced);
    }

    /** By the shorter side, such as {@code 1080p}; the nearest common name within a percent, else the very pixels. */
    String resolution() {
        int shorter = Math.min(width, height);
        Optional<Integer> named = LINES.stream().filter(lines -> off(shorter, lines) <= TOLERANCE).findFirst();
        return named.orElse(shorter) + "p";
    }

    private String reduced() {
        int divisor = greatestDivisor(width, height);
        return width / divisor + ":" + height / divisor;
    }

    private static double off(double value, double from) {
        return Math.abs(value / from - 1);
    }

    private static int greatestDivisor(int one, int other) {
        return other == 0 ? one : greatestDivisor(other, one % other);
    }
}
