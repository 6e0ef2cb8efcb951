package takebook.media.measure;

import takebook.media.measure.pixel.Raster;

/**
 * What is around the subject: a slow change of colour, found at the border and continued inwards, and what differs from it.
 *
 * @param plain share of the border that a smooth backdrop explains, 0 to 1
 * @param subject of each pixel, whether it stands out from the backdrop; empty where there is no plain backdrop, and everything counts
 */
record Background(double plain, boolean[] subject) {

    /** From here on a backdrop is plain enough to tell the subject from it. */
    static final double PLAIN = 0.8;
    private static final double BORDER = 0.08;
    private static final double NEAR = 0.07;
    private static final double STANDS_OUT = 0.1;
    private static final double LEAST_SUBJECT = 0.01;
    private static final int ROUNDS = 3;
    /** In the dark everything is near everything, so less is called near; down to this share of the usual. */
    private static final double DARKEST = 0.2;

    boolean isSubject(int pixel) {
        return subject.length == 0 || subject[pixel];
    }

    static Background of(Raster picture) {
        int width = picture.width();
        int height = picture.height();
        int ring = Math.max(1, (int) Math.round(Math.min(width, height) * BORDER));
        var border = new boolean[picture.pixels()];
        int borderPixels = 0;
        for (int i = 0; i < border.length; i++) {
            int x = i % width;
            int y = i / width;
            border[i] = x < ring || y < ring || x >= width - ring || y >= height - ring;
            borderPixels += border[i] ? 1 : 0;
        }

        double light = Math.clamp(brightness(picture, border, borderPixels) * 2, DARKEST, 1);
        var fitted = border.clone();
        var slope = Slope.through(picture, fitted);
        for (int round = 1; round < ROUNDS; round++) {
            for (int i = 0; i < fitted.length; i++) {
                fitted[i] = border[i] && slope.distance(picture, i) < NEAR * light * 2;
            }
            slope = Slope.through(picture, fitted);
        }
        int near = 0;
        for (int i = 0; i < border.length; i++) {
            near += border[i] && slope.distance(picture, i) < NEAR * light ? 1 : 0;
        }
        double plain = (double) near / borderPixels;
        return new Background(plain, plain < PLAIN ? new boolean[0] : subject(picture, slope, STANDS_OUT * light));
    }

    private static boolean[] subject(Raster picture, Slope slope, double standsOut) {
        var subject = new boolean[picture.pixels()];
        int count = 0;
        for (int i = 0; i < subject.length; i++) {
            subject[i] = slope.distance(picture, i) > standsOut;
            count += subject[i] ? 1 : 0;
        }
        return count < subject.length * LEAST_SUBJECT ? new boolean[0] : subject;
    }

    private static double brightness(Raster picture, boolean[] border, int borderPixels) {
        double sum = 0;
        for (int i = 0; i < border.length; i++) {
            sum += border[i] ? (picture.red(i) + picture.green(i) + picture.blue(i)) / 3 : 0;
        }
        return sum / borderPixels;
    }
}
