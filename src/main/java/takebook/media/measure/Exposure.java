package takebook.media.measure;

import java.util.Arrays;
import takebook.media.measure.pixel.Plane;
import takebook.media.measure.pixel.Raster;

/**
 * How light is spread over a picture, or over its subject where the background is plain: a product on pure white is not
 * overexposed.
 *
 * @param mean brightness, 0 to 1
 * @param shadows share of pixels that are black, 0 to 1: nothing can be seen in them
 * @param highlights share of pixels that are white, 0 to 1
 * @param contrast from the darkest to the lightest twentieth, 0 to 1
 */
record Exposure(double mean, double shadows, double highlights, double contrast) {

    private static final float BLACK = 5 / 255f;
    private static final float WHITE = 250 / 255f;
    private static final double TWENTIETH = 0.05;

    static Exposure of(Raster picture, Background background) {
        Plane luma = picture.luma();
        var seen = new float[picture.pixels()];
        int count = 0;
        int black = 0;
        int white = 0;
        for (int i = 0; i < seen.length; i++) {
            if (!background.isSubject(i)) {
                continue;
            }
            seen[count++] = luma.values()[i];
            float most = Math.max(picture.red(i), Math.max(picture.green(i), picture.blue(i)));
            float least = Math.min(picture.red(i), Math.min(picture.green(i), picture.blue(i)));
            black += most <= BLACK ? 1 : 0;
            white += least >= WHITE ? 1 : 0;
        }
        if (count == 0) {
            return new Exposure(luma.mean(), 0, 0, 0);
        }
        float[] sorted = Arrays.copyOf(seen, count);
        Arrays.sort(sorted);
        double mean = 0;
        for (float value : sorted) {
            mean += value;
        }
        double contrast = sorted[(int) ((count - 1) * (1 - TWENTIETH))] - sorted[(int) ((count - 1) * TWENTIETH)];
        return new Exposure(mean / count, (double) black / count, (double) white / count, contrast);
    }
}
