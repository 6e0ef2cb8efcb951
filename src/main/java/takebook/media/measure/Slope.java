package takebook.media.measure;

import takebook.media.measure.pixel.Raster;

/** A backdrop: each colour channel as a plane over the picture, fitted to chosen pixels by least squares. */
final class Slope {

    private final int width;
    private final double[][] planes;

    private Slope(int width, double[][] planes) {
        this.width = width;
        this.planes = planes;
    }

    static Slope through(Raster picture, boolean[] chosen) {
        var planes = new double[3][];
        for (int channel = 0; channel < 3; channel++) {
            planes[channel] = fit(picture, chosen, channel);
        }
        return new Slope(picture.width(), planes);
    }

    /** How far the colour of a pixel is from the backdrop there, the largest of its three channels. */
    double distance(Raster picture, int pixel) {
        double x = pixel % width;
        double y = pixel / width;
        double most = 0;
        for (int channel = 0; channel < 3; channel++) {
            double expected = planes[channel][0] + planes[channel][1] * x + planes[channel][2] * y;
            most = Math.max(most, Math.abs(picture.rgb()[pixel * 3 + channel] - expected));
        }
        return most;
    }

    /** The normal equations of v = a + b x + c y, solved by Cramer's rule. */
    private static double[] fit(Raster picture, boolean[] chosen, int channel) {
        double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0, syy = 0, sv = 0, sxv = 0, syv = 0;
        for (int i = 0; i < chosen.length; i++) {
            if (!chosen[i]) {
                continue;
            }
            double x = i % picture.width();
            double y = i / picture.width();
            double value = picture.rgb()[i * 3 + channel];
            n++;
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
            syy += y * y;
            sv += value;
            sxv += x * value;
            syv += y * value;
        }
        double whole = determinant(n, sx, sy, sx, sxx, sxy, sy, sxy, syy);
        if (n == 0 || Math.abs(whole) < 1e-9) {
            return new double[] {n == 0 ? 0 : sv / n, 0, 0};
        }
        return new double[] {
            determinant(sv, sx, sy, sxv, sxx, sxy, syv, sxy, syy) / whole,
            determinant(n, sv, sy, sx, sxv, sxy, sy, syv, syy) / whole,
            determinant(n, sx, sv, sx, sxx, sxv, sy, sxy, syv) / whole};
    }

    private static double determinant(double a, double b, double c, double d, double e, double f, double g, double h, double i) {
        return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
    }
}
