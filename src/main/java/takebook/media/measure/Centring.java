package takebook.media.measure;

import java.util.OptionalDouble;
import takebook.media.measure.pixel.Raster;

/**
 * How far the subject is from the middle. Before a plain backdrop the subject is what stands out from it; elsewhere, what
 * differs most from the colours of the whole (after Achanta and others, "Frequency-tuned salient region detection", CVPR 2009).
 */
final class Centring {

    /** Of the saliency map, what is weaker than the mean by this factor says nothing about a subject. */
    private static final double STRONG = 2;

    private Centring() {}

    /** 0 in the middle, 1 at the edge; nothing when nothing stands out. */
    static OptionalDouble of(Raster picture, Background background) {
        double[] weight = background.subject().length > 0 ? silhouette(background.subject()) : saliency(picture);
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += weight[i];
            x += weight[i] * (i % picture.width() + 0.5);
            y += weight[i] * (i / picture.width() + 0.5);
        }
        if (sum == 0) {
            return OptionalDouble.empty();
        }
        double offX = Math.abs(x / sum / picture.width() - 0.5) * 2;
        double offY = Math.abs(y / sum / picture.height() - 0.5) * 2;
        return OptionalDouble.of(Math.max(offX, offY));
    }

    private static double[] silhouette(boolean[] subject) {
        var weight = new double[subject.length];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = subject[i] ? 1 : 0;
        }
        return weight;
    }

    private static double[] saliency(Raster picture) {
        double red = 0, green = 0, blue = 0;
        for (int i = 0; i < picture.pixels(); i++) {
            red += picture.red(i);
            green += picture.green(i);
            blue += picture.blue(i);
        }
        red /= picture.pixels();
        green /= picture.pixels();
        blue /= picture.pixels();
        var weight = new double[picture.pixels()];
        double mean = 0;
        for (int i = 0; i < weight.length; i++) {
            weight[i] = Math.pow(picture.red(i) - red, 2) + Math.pow(picture.green(i) - green, 2) + Math.pow(picture.blue(i) - blue, 2);
            mean += weight[i] / weight.length;
        }
        for (int i = 0; i < weight.length; i++) {
            weight[i] = weight[i] > mean * STRONG ? weight[i] : 0;
        }
        return weight;
    }
}
