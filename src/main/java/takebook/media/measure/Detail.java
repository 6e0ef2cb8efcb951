package takebook.media.measure;

import takebook.media.measure.pixel.Plane;

/** The variance of the Laplacian at a fixed size: how much fine structure there is, whether sharp edges, grain or noise. */
final class Detail {

    private static final int EDGE = 512;
    /** On the scale of 0 to 255 people know from other tools. */
    private static final double SCALE = 255 * 255;

    private Detail() {}

    static double of(Plane picture) {
        var plane = picture.fit(EDGE);
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int y = 1; y < plane.height() - 1; y++) {
            for (int x = 1; x < plane.width() - 1; x++) {
                double laplacian = plane.at(x - 1, y) + plane.at(x + 1, y) + plane.at(x, y - 1) + plane.at(x, y + 1) - 4 * plane.at(x, y);
                sum += laplacian;
                squares += laplacian * laplacian;
                count++;
            }
        }
        if (count == 0) {
            return 0;
        }
        double mean = sum / count;
        return (squares / count - mean * mean) * SCALE;
    }
}
