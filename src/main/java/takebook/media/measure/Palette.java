package takebook.media.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import takebook.media.measure.pixel.Raster;

/** The colours a picture is mostly made of, by k-means from starting points that lie far apart: the same picture gives the same colours. */
final class Palette {

    private static final int COLOURS = 5;
    private static final int ROUNDS = 12;
    private static final double LEAST_SHARE = 0.01;
    /** Squared distance of two colours, each channel from 0 to 1. */
    private static final double ALIKE = 0.003;

    private Palette() {}

    /** At most five, the most frequent first; fewer for a picture of fewer colours. */
    static List<Swatch> of(Raster picture) {
        float[] rgb = picture.fit(64).rgb();
        int pixels = rgb.length / 3;
        double[][] centres = farApart(rgb, pixels);
        var nearest = new int[pixels];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < pixels; i++) {
                nearest[i] = nearest(rgb, i, centres);
            }
            centres = means(rgb, nearest, centres);
        }
        int[] same = merged(centres);
        var count = new int[centres.length];
        for (int centre : nearest) {
            count[same[centre]]++;
        }
        var swatches = new ArrayList<Swatch>();
        for (int c = 0; c < centres.length; c++) {
            double share = (double) count[c] / pixels;
            if (share >= LEAST_SHARE) {
                swatches.add(new Swatch("#%02x%02x%02x".formatted(byteOf(centres[c][0]), byteOf(centres[c][1]), byteOf(centres[c][2])), share));
            }
        }
        swatches.sort(Comparator.comparingDouble(Swatch::share).reversed());
        return List.copyOf(swatches);
    }

    /** For each centre, the first one nobody could tell from it. */
    private static int[] merged(double[][] centres) {
        var same = new int[centres.length];
        for (int c = 0; c < centres.length; c++) {
            same[c] = c;
            for (int before = c - 1; before >= 0; before--) {
                float[] colour = {(float) centres[c][0], (float) centres[c][1], (float) centres[c][2]};
                same[c] = distance(colour, 0, centres[before]) < ALIKE ? same[before] : same[c];
            }
        }
        return same;
    }

    /** First the mean, then each time the pixel farthest from all centres so far. */
    private static double[][] farApart(float[] rgb, int pixels) {
        var centres = new double[COLOURS][];
        centres[0] = means(rgb, new int[pixels], new double[][] {{0, 0, 0}})[0];
        var distance = new double[pixels];
        java.util.Arrays.fill(distance, Double.MAX_VALUE);
        for (int c = 1; c < COLOURS; c++) {
            int farthest = 0;
            for (int i = 0; i < pixels; i++) {
                distance[i] = Math.min(distance[i], distance(rgb, i, centres[c - 1]));
                farthest = distance[i] > distance[farthest] ? i : farthest;
            }
            centres[c] = new double[] {rgb[farthest * 3], rgb[farthest * 3 + 1], rgb[farthest * 3 + 2]};
        }
        return centres;
    }

    private static double[][] means(float[] rgb, int[] nearest, double[][] before) {
        var sums = new double[before.length][3];
        var count = new int[before.length];
        for (int i = 0; i < nearest.length; i++) {
            count[nearest[i]]++;
            for (int channel = 0; channel < 3; channel++) {
                sums[nearest[i]][channel] += rgb[i * 3 + channel];
            }
        }
        for (int c = 0; c < sums.length; c++) {
            for (int channel = 0; channel < 3; channel++) {
                sums[c][channel] = count[c] == 0 ? before[c][channel] : sums[c][channel] / count[c];
            }
        }
        return sums;
    }

    private static int nearest(float[] rgb, int pixel, double[][] centres) {
        int best = 0;
        for (int c = 1; c < centres.length; c++) {
            best = distance(rgb, pixel, centres[c]) < distance(rgb, pixel, centres[best]) ? c : best;
        }
        return best;
    }

    private static double distance(float[] rgb, int pixel, double[] centre) {
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            double difference = rgb[pixel * 3 + channel] - centre[channel];
            sum += difference * difference;
        }
        return sum;
    }

    private static int byteOf(double value) {
        return (int) Math.round(Math.clamp(value, 0, 1) * 255);
    }
}
