package takebook.media.measure;

import java.util.Arrays;
import java.util.OptionalDouble;
import takebook.media.measure.pixel.Plane;

/**
 * How sharp a picture is: how much of its fine change is lost when it is blurred once more. A picture that was blurred
 * already loses little.
 *
 * <p>After Crété, Dolmiere, Ladret and Nicolas, "The blur effect: perception and estimation with a new no-reference perceptual
 * blur metric" (SPIE 6492, 2007), in tiles: a portrait with a soft background is as sharp as its sharper parts. Taken at one fixed
 * size, so pictures of different resolutions can be compared.
 */
final class Sharpness {

    static final int EDGE = 1024;
    private static final int TILES = 4;
    private static final int REACH = 4;
    private static final double LEAST_CHANGE = 0.004;
    private static final double WORTH_A_LOOK = 0.25;
    private static final double SHARPER_PARTS = 0.75;

    private Sharpness() {}

    /** From 0 (nothing but blur) to 1; nothing for a picture without anything that could be sharp. */
    static OptionalDouble of(Plane picture) {
        var plane = picture.fit(EDGE);
        if (plane.width() < TILES * 2 || plane.height() < TILES * 2) {
            return OptionalDouble.empty();
        }
        var across = lost(plane, true);
        var down = lost(plane, false);
        double busiest = Arrays.stream(across).mapToDouble(Tile::change).max().orElse(0)
                + Arrays.stream(down).mapToDouble(Tile::change).max().orElse(0);
        double least = Math.max(LEAST_CHANGE, busiest / 2 * WORTH_A_LOOK);
        var seen = new double[TILES * TILES];
        int count = 0;
        for (int tile = 0; tile < TILES * TILES; tile++) {
            if (across[tile].change() + down[tile].change() >= least) {
                seen[count++] = Math.min(across[tile].share(), down[tile].share());
            }
        }
        if (count == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = Arrays.copyOf(seen, count);
        Arrays.sort(sorted);
        return OptionalDouble.of(sorted[Math.min(count - 1, (int) (count * SHARPER_PARTS))]);
    }

    /** @param change mean change from pixel to pixel, @param share of it that one more blur takes away */
    private record Tile(double change, double share) {}

    private static Tile[] lost(Plane plane, boolean across) {
        var change = new double[TILES * TILES];
        var taken = new double[TILES * TILES];
        var pixels = new int[TILES * TILES];
        int lines = across ? plane.height() : plane.width();
        int length = across ? plane.width() : plane.height();
        var line = new float[length];
        for (int n = 0; n < lines; n++) {
            for (int i = 0; i < length; i++) {
                line[i] = across ? plane.at(i, n) : plane.at(n, i);
            }
            float[] soft = blurred(line);
            for (int i = 1; i < length; i++) {
                int x = across ? i : n;
                int y = across ? n : i;
                int tile = y * TILES / plane.height() * TILES + x * TILES / plane.width();
                double before = Math.abs(line[i] - line[i - 1]);
                double after = Math.abs(soft[i] - soft[i - 1]);
                change[tile] += before;
                taken[tile] += Math.max(0, before - after);
                pixels[tile]++;
            }
        }
        var tiles = new Tile[TILES * TILES];
        for (int tile = 0; tile < tiles.length; tile++) {
            tiles[tile] = new Tile(change[tile] / Math.max(1, pixels[tile]), change[tile] == 0 ? 0 : taken[tile] / change[tile]);
        }
        return tiles;
    }

    /** The mean of nine neighbours. */
    private static float[] blurred(float[] line) {
        var sums = new double[line.length + 1];
        for (int i = 0; i < line.length; i++) {
            sums[i + 1] = sums[i] + line[i];
        }
        var soft = new float[line.length];
        for (int i = 0; i < line.length; i++) {
            int from = Math.max(0, i - REACH);
            int to = Math.min(line.length, i + REACH + 1);
            soft[i] = (float) ((sums[to] - sums[from]) / (to - from));
        }
        return soft;
    }
}
