package takebook.media.measure.pixel;

/**
 * One value for each pixel, row by row, from 0 (black) to 1 (white).
 *
 * <p>The array belongs to the plane; nobody writes into it after it was handed over.
 */
public record Plane(int width, int height, float[] values) {

    public Plane {
        if (width < 1 || height < 1 || values.length != width * height) {
            throw new IllegalArgumentException("%d values are no plane of %d x %d".formatted(values.length, width, height));
        }
    }

    /** Of bytes from 0 to 255, as ffmpeg writes {@code gray}. */
    public static Plane ofGray(int width, int height, byte[] gray) {
        var values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = (gray[i] & 0xff) / 255f;
        }
        return new Plane(width, height, values);
    }

    public float at(int x, int y) {
        return values[y * width + x];
    }

    /** The same picture so small that its longer side has {@code edge} pixels; never larger than it is. */
    public Plane fit(int edge) {
        double scale = Math.min(1.0, (double) edge / Math.max(width, height));
        return scale == 1 ? this : resized(Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
    }

    public Plane resized(int newWidth, int newHeight) {
        return new Sums(this).resized(new Region(0, 0, 1, 1), newWidth, newHeight);
    }

    public double mean() {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    public double deviation() {
        double mean = mean();
        double sum = 0;
        for (float value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.length);
    }
}
