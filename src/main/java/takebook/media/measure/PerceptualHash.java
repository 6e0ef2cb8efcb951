package takebook.media.measure;

import takebook.media.measure.pixel.Plane;
import takebook.media.measure.pixel.Region;
import takebook.media.measure.pixel.Sums;

/**
 * Sixty-four bits that stay nearly the same when a picture is saved again, scaled or brightened.
 *
 * <p>{@link #phash} compares the 64 lowest frequencies of a cosine transform with their median (after Zauner, "Implementation
 * and benchmarking of perceptual image hash functions", 2010); {@link #dhash} compares each pixel of an 8 x 8 picture with its right
 * neighbour.
 */
public final class PerceptualHash {

    private static final int EDGE = 32;
    private static final int LOW = 8;
    private static final double[][] WAVES = waves();

    private PerceptualHash() {}

    /** How many of the 64 bits differ: 0 for twins, about 32 for strangers. */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    static long phash(Sums picture, Region region) {
        Plane small = picture.resized(region, EDGE, EDGE);
        var rows = new double[LOW][EDGE];
        for (int u = 0; u < LOW; u++) {
            for (int y = 0; y < EDGE; y++) {
                for (int x = 0; x < EDGE; x++) {
                    rows[u][y] += small.at(x, y) * WAVES[u][x];
                }
            }
        }
        var low = new double[LOW * LOW];
        for (int v = 0; v < LOW; v++) {
            for (int u = 0; u < LOW; u++) {
                for (int y = 0; y < EDGE; y++) {
                    low[v * LOW + u] += rows[u][y] * WAVES[v][y];
                }
            }
        }
        low[0] = 0;
        double[] sorted = low.clone();
        java.util.Arrays.sort(sorted);
        double median = (sorted[LOW * LOW / 2 - 1] + sorted[LOW * LOW / 2]) / 2;
        long hash = 0;
        for (int i = 0; i < low.length; i++) {
            hash |= low[i] > median ? 1L << i : 0;
        }
        return hash;
    }

    static long dhash(Sums picture) {
        Plane small = picture.resized(Region.WHOLE, LOW + 1, LOW);
        long hash = 0;
        for (int y = 0; y < LOW; y++) {
            for (int x = 0; x < LOW; x++) {
                hash |= small.at(x, y) < small.at(x + 1, y) ? 1L << (y * LOW + x) : 0;
            }
        }
        return hash;
    }

    private static double[][] waves() {
        var waves = new double[LOW][EDGE];
        for (int u = 0; u < LOW; u++) {
            for (int x = 0; x < EDGE; x++) {
                waves[u][x] = Math.cos((2 * x + 1) * u * Math.PI / (2 * EDGE));
            }
        }
        return waves;
    }
}
