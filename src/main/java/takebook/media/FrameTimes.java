package takebook.media;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Listens to a decode in ffmpeg's {@code framecrc} form and measures it: one line for each frame, none for what failed. */
final class FrameTimes implements Consumer<String> {

    private static final int DECIMALS = 3;
    private static final int PTS = 2;
    private static final int DURATION = 3;
    /** Containers round times to a millisecond, so steps a little apart are still even. */
    private static final double EVEN = 0.0021;

    private double timeBase = 1;
    private int count;
    private double first;
    private double last;
    private double lastDuration;
    private double shortest = Double.MAX_VALUE;
    private double longest;

    @Override
    public void accept(String line) {
        if (line.startsWith("#tb 0:")) {
            var parts = line.substring("#tb 0:".length()).strip().split("/");
            timeBase = Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
            return;
        }
        if (line.startsWith("0,")) {
            var fields = line.split(",");
            add(Long.parseLong(fields[PTS].strip()) * timeBase, Long.parseLong(fields[DURATION].strip()) * timeBase);
        }
    }

    int count() {
        return count;
    }

    /** The last frame is shown as long as the one before it when the container does not say. */
    BigDecimal seconds() {
        double tail = lastDuration > 0 ? lastDuration : count > 1 ? (last - first) / (count - 1) : 0;
        return BigDecimal.valueOf(last - first + tail).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    boolean uneven() {
        return count > 2 && longest - shortest > EVEN;
    }

    /** The announced rate where the frames keep to it, else the average. */
    @Nullable Rational rate(String announced) {
        double measured = count > 1 ? (count - 1) / (last - first) : 0;
        var parts = announced.split("/");
        if (parts.length == 2 && !parts[0].equals("0") && !parts[1].equals("0")) {
            var rate = new Rational(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            if (count < 2 || !uneven() && Math.abs(rate.value() / measured - 1) < 0.02) {
                return rate;
            }
        }
        return measured > 0 && Double.isFinite(measured) ? new Rational(Math.max(1, (int) Math.round(measured * 1000)), 1000) : null;
    }

    private void add(double at, double duration) {
        if (count == 0) {
            first = at;
        } else {
            shortest = Math.min(shortest, at - last);
            longest = Math.max(longest, at - last);
        }
        last = at;
        lastDuration = duration;
        count++;
    }
}
