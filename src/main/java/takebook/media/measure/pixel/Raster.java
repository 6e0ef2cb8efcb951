package takebook.media.measure.pixel;

/**
 * A picture in colour: red, green and blue from 0 to 1 of each pixel, row by row.
 *
 * <p>The array belongs to the raster; nobody writes into it after it was handed over.
 */
public record Raster(int width, int height, float[] rgb) {

    private static final int CHANNELS = 3;

    public Raster {
        if (width < 1 || height < 1 || rgb.length != width * height * CHANNELS) {
            throw new IllegalArgumentException("%d values are no raster of %d x %d".formatted(rgb.length, width, height));
        }
    }

    /** Of bytes as ffmpeg writes {@code rgba}; what is transparent is shown on white, as pages show it. */
    public static Raster ofRgba(int width, int height, byte[] rgba, int from) {
        var rgb = new float[width * height * CHANNELS];
        for (int pixel = 0; pixel < width * height; pixel++) {
            int at = from + pixel * 4;
            float alpha = (rgba[at + 3] & 0xff) / 255f;
            for (int channel = 0; channel < CHANNELS; channel++) {
                rgb[pixel * CHANNELS + channel] = (rgba[at + channel] & 0xff) / 255f * alpha + 1 - alpha;
            }
        }
        return new Raster(width, height, rgb);
    }

    public float red(int pixel) {
        return rgb[pixel * CHANNELS];
    }

    public float green(int pixel) {
        return rgb[pixel * CHANNELS + 1];
    }

    public float blue(int pixel) {
        return rgb[pixel * CHANNELS + 2];
    }

    public int pixels() {
        return width * height;
    }

    /** Brightness as Rec. 709 weighs it, on the values as they are stored. */
    public Plane luma() {
        var values = new float[pixels()];
        for (int i = 0; i < values.length; i++) {
            values[i] = 0.2126f * red(i) + 0.7152f * green(i) + 0.0722f * blue(i);
        }
        return new Plane(width, height, values);
    }

    /** So small that its longer side has {@code edge} pixels; never larger than it is. */
    public Raster fit(int edge) {
        double scale = Math.min(1.0, (double) edge / Math.max(width, height));
        if (scale == 1) {
            return this;
        }
        int newWidth = Math.max(1, (int) Math.round(width * scale));
        int newHeight = Math.max(1, (int) Math.round(height * scale));
        var smaller = new float[newWidth * newHeight * CHANNELS];
        for (int channel = 0; channel < CHANNELS; channel++) {
            var values = new float[pixels()];
            for (int i = 0; i < values.length; i++) {
                values[i] = rgb[i * CHANNELS + channel];
            }
            float[] small = new Plane(width, height, values).resized(newWidth, newHeight).values();
            for (int i = 0; i < small.length; i++) {
                smaller[i * CHANNELS + channel] = small[i];
            }
        }
        return new Raster(newWidth, newHeight, smaller);
    }
}
