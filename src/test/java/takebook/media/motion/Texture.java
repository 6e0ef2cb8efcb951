package takebook.media.motion;

import java.util.Random;

/** Smooth noise in several sizes, without an end in any direction. */
final class Texture {

    private static final int SIDE = 512;
    private static final int[] CELLS = {64, 32, 16, 8};
    private static final double[] STRENGTH = {34, 30, 26, 16};

    private final float[] tile = new float[SIDE * SIDE];

    Texture(long seed, float middle) {
        java.util.Arrays.fill(tile, middle);
        for (int octave = 0; octave < CELLS.length; octave++) {
            add(new Random(seed * 31 + octave), CELLS[octave], STRENGTH[octave]);
        }
    }

    private void add(Random random, int cell, double strength) {
        int knots = SIDE / cell;
        var values = new float[knots * knots];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((random.nextDouble() * 2 - 1) * strength);
        }
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                tile[y * SIDE + x] += bilinear(values, knots, (float) x / cell, (float) y / cell);
            }
        }
    }

    /** @param x in tiles of 512 texels, as {@code y} */
    float at(double x, double y) {
        return bilinear(tile, SIDE, (float) (x - Math.floor(x)) * SIDE, (float) (y - Math.floor(y)) * SIDE);
    }

    private static float bilinear(float[] values, int side, float x, float y) {
        int left = (int) x;
        int top = (int) y;
        float right = x - left;
        float down = y - top;
        int l = left % side;
        int r = (left + 1) % side;
        int t = top % side * side;
        int b = (top + 1) % side * side;
        float upper = values[t + l] + right * (values[t + r] - values[t + l]);
        float lower = values[b + l] + right * (values[b + r] - values[b + l]);
        return upper + down * (lower - upper);
    }
}
