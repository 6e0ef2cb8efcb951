package takebook.asset.quality;

import java.util.List;
import java.util.Locale;

/**
 * A figure on its scale, all in percent of the scale's length: whether much or little is good differs from figure to figure, so
 * what is shown is where the figure lies and which part of the scale is fine, not how full a bar is.
 *
 * @param at where the figure lies, 0 to 100
 * @param from where the excellent part begins; {@code to} where it ends
 * @param fine the excellent part in the figure's own unit, such as {@code up to 0.79}
 */
public record Gauge(int at, int from, int to, String fine) {

    /** How wide the excellent part is. */
    public int span() {
        return to - from;
    }

    static Gauge of(double value, List<Double> excellent, double end) {
        double from = excellent.getFirst();
        double to = excellent.getLast();
        return new Gauge(percent(value, end), percent(from, end), percent(to, end), words(from, to, end));
    }

    /** More is better, and there is no upper end: the scale reaches to twice of what is asked. */
    static Gauge atLeast(int pixels, int asked) {
        return new Gauge(percent(pixels, 2.0 * asked), 50, 100, String.format(Locale.ROOT, "%,d or more", asked));
    }

    private static String words(double from, double to, double end) {
        if (from <= 0) {
            return String.format(Locale.ROOT, "up to %.2f", to);
        }
        return to >= end ? String.format(Locale.ROOT, "%.2f or more", from) : String.format(Locale.ROOT, "%.2f to %.2f", from, to);
    }

    private static int percent(double value, double end) {
        return Math.clamp(Math.round(value / end * 100), 0, 100);
    }
}
