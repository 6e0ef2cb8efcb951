package takebook.media.measure;

import takebook.media.measure.pixel.Plane;

/**
 * What JPEG took away: it cuts a picture into blocks of 8 by 8 and drops the weaker waves in each. Seen through the same grid, a
 * damaged picture has far more waves that are nothing than through a grid laid half a block beside it; in any other picture both see alike.
 * Still there when the picture was saved again as a PNG or cut. Must see the pixels of the original: a picture that was scaled has no
 * grid left to find.
 *
 * <p>The place of the grid is where steps between neighbouring pixels are largest.
 */
final class Compression {

    private static final int GRID = 8;
    private static final int FEWEST_PIXELS = 64;
    private static final int MOST_BLOCKS = 4096;
    /** A larger step is an edge of the picture, not of a block. */
    private static final double LARGEST_STEP = 0.06;
    /** Of 255: what rounding to whole numbers may leave of a wave that was dropped. */
    private static final double NOTHING = 1.5;
    private static final double[][] WAVES = waves();

    private Compression() {}

    /** Share of the waves that a grid of blocks lost: 0 for none, about 0.9 for a JPEG of quality 20. */
    static double of(Plane original) {
        if (original.width() < FEWEST_PIXELS || original.height() < FEWEST_PIXELS) {
            return 0;
        }
        int left = start(original, true);
        int top = start(original, false);
        double through = nothings(original, left, top);
        double beside = nothings(original, (left + GRID / 2) % GRID, (top + GRID / 2) % GRID);
        return beside >= 1 ? 0 : Math.max(0, (through - beside) / (1 - beside));
    }

    private static int start(Plane plane, boolean across) {
        var steps = new double[GRID];
        int lines = across ? plane.height() : plane.width();
        int length = (across ? plane.width() : plane.height()) / GRID * GRID;
        for (int n = 0; n < lines; n++) {
            for (int i = 1; i < length; i++) {
                double step = across
                        ? Math.abs(plane.at(i, n) - plane.at(i - 1, n))
                        : Math.abs(plane.at(n, i) - plane.at(n, i - 1));
                steps[i % GRID] += Math.min(LARGEST_STEP, step);
            }
        }
        int strongest = 0;
        for (int place = 1; place < GRID; place++) {
            strongest = steps[place] > steps[strongest] ? place : strongest;
        }
        return strongest;
    }

    /** The share of waves that are as good as nothing, in blocks of a grid that begins there. */
    private static double nothings(Plane plane, int left, int top) {
        int across = (plane.width() - left) / GRID;
        int down = (plane.height() - top) / GRID;
        int every = Math.max(1, across * down / MOST_BLOCKS);
        long nothing = 0;
        long blocks = 0;
        for (int block = 0; block < across * down; block += every) {
            nothing += nothingsOfBlock(plane, left + block % across * GRID, top + block / across * GRID);
            blocks++;
        }
        return nothing / (blocks * (GRID * GRID - 1.0));
    }

    private static int nothingsOfBlock(Plane plane, int x, int y) {
        var rows = new double[GRID][GRID];
        for (int row = 0; row < GRID; row++) {
            for (int u = 0; u < GRID; u++) {
                for (int i = 0; i < GRID; i++) {
                    rows[row][u] += plane.at(x + i, y + row) * WAVES[u][i];
                }
            }
        }
        int nothing = 0;
        for (int v = 0; v < GRID; v++) {
            for (int u = v == 0 ? 1 : 0; u < GRID; u++) {
                double wave = 0;
                for (int row = 0; row < GRID; row++) {
                    wave += rows[row][u] * WAVES[v][row];
                }
                nothing += Math.abs(wave * 255) < NOTHING ? 1 : 0;
            }
        }
        return nothing;
    }

    private static double[][] waves() {
        var waves = new double[GRID][GRID];
        for (int u = 0; u < GRID; u++) {
            for (int i = 0; i < GRID; i++) {
                waves[u][i] = Math.cos((2 * i + 1) * u * Math.PI / (2 * GRID)) * Math.sqrt((u == 0 ? 1.0 : 2.0) / GRID);
            }
        }
        return waves;
    }
}
