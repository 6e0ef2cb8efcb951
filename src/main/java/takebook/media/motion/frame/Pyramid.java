package takebook.media.motion.frame;

/** A frame at full size and at a half, a quarter and an eighth of it. */
public final class Pyramid {

    public static final int LEVELS = 4;

    /** One size of a frame; brightness 0 to 255. */
    public record Level(int width, int height, float[] grey) {

        /** Between pixels, by bilinear interpolation; outside, the nearest edge. */
        public float at(double x, double y) {
            double insideX = Math.clamp(x, 0, width - 1.001);
            double insideY = Math.clamp(y, 0, height - 1.001);
            int left = (int) insideX;
            int top = (int) insideY;
            float right = (float) (insideX - left);
            float down = (float) (insideY - top);
            int index = top * width + left;
            float upper = grey[index] + right * (grey[index + 1] - grey[index]);
            float lower = grey[index + width] + right * (grey[index + width + 1] - grey[index + width]);
            return upper + down * (lower - upper);
        }

        public boolean holds(double x, double y, int margin) {
            return x >= margin && y >= margin && x < width - margin && y < height - margin;
        }

        private Level half() {
            int halfWidth = width / 2;
            int halfHeight = height / 2;
            var smaller = new float[halfWidth * halfHeight];
            for (int y = 0; y < halfHeight; y++) {
                for (int x = 0; x < halfWidth; x++) {
                    int index = 2 * y * width + 2 * x;
                    smaller[y * halfWidth + x] =
                            (grey[index] + grey[index + 1] + grey[index + width] + grey[index + width + 1]) / 4;
                }
            }
            return new Level(halfWidth, halfHeight, smaller);
        }

        /** Weakens noise and the edges of compression blocks, which a gradient would take for texture. */
        private Level blurred() {
            var out = new float[grey.length];
            for (int y = 0; y < height; y++) {
                int above = Math.max(0, y - 1) * width;
                int here = y * width;
                int below = Math.min(height - 1, y + 1) * width;
                for (int x = 0; x < width; x++) {
                    int left = Math.max(0, x - 1);
                    int right = Math.min(width - 1, x + 1);
                    out[here + x] = (grey[above + left] + 2 * grey[above + x] + grey[above + right]
                            + 2 * grey[here + left] + 4 * grey[here + x] + 2 * grey[here + right]
                            + grey[below + left] + 2 * grey[below + x] + grey[below + right]) / 16;
                }
            }
            return new Level(width, height, out);
        }
    }

    private final Level[] levels = new Level[LEVELS];

    private Pyramid(Level full) {
        levels[0] = full.blurred();
        for (int i = 1; i < LEVELS; i++) {
            levels[i] = levels[i - 1].half();
        }
    }

    public static Pyramid of(GreyFrames clip, int frame) {
        byte[] bytes = clip.frames().get(frame);
        var grey = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            grey[i] = bytes[i] & 0xff;
        }
        return new Pyramid(new Level(clip.width(), clip.height(), grey));
    }

    public Level level(int number) {
        return levels[number];
    }
}
