package takebook.media.motion.frame;

import java.util.ArrayList;
import java.util.List;
import takebook.media.motion.frame.Pyramid.Level;

/** Places worth following: the best corner of each cell of a grid over the frame, so that no part of it outvotes the rest. */
public final class Corners {

    public record Corner(double x, double y) {}

    private static final int COLUMNS = 14;
    private static final int ROWS = 8;
    private static final int MARGIN = 6;
    private static final int RADIUS = 3;
    private static final int STEP = 2;
    /** Squared grey levels in a pixel, averaged over the window: below it a place looks the same a pixel away. */
    private static final double LEAST_TEXTURE = 6;

    private Corners() {}

    public static List<Corner> of(Pyramid frame) {
        Level level = frame.level(0);
        var found = new ArrayList<Corner>();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                best(level, column, row, found);
            }
        }
        return found;
    }

    private static void best(Level level, int column, int row, List<Corner> found) {
        int fromX = Math.max(MARGIN, level.width() * column / COLUMNS);
        int toX = Math.min(level.width() - MARGIN, level.width() * (column + 1) / COLUMNS);
        int fromY = Math.max(MARGIN, level.height() * row / ROWS);
        int toY = Math.min(level.height() - MARGIN, level.height() * (row + 1) / ROWS);
        double most = LEAST_TEXTURE;
        int bestX = -1;
        int bestY = -1;
        for (int y = fromY; y < toY; y += STEP) {
            for (int x = fromX; x < toX; x += STEP) {
                double texture = texture(level, x, y);
                if (texture > most) {
                    most = texture;
                    bestX = x;
                    bestY = y;
                }
            }
        }
        if (bestX >= 0) {
            found.add(new Corner(bestX, bestY));
        }
    }

    /** The smaller eigenvalue of the gradients around a place: high only where both directions have an edge. */
    private static double texture(Level level, int x, int y) {
        double xx = 0;
        double yy = 0;
        double xy = 0;
        int width = level.width();
        float[] grey = level.grey();
        for (int dy = -RADIUS; dy <= RADIUS; dy += STEP) {
            for (int dx = -RADIUS; dx <= RADIUS; dx += STEP) {
                int index = (y + dy) * width + x + dx;
                double gx = (grey[index + 1] - grey[index - 1]) / 2;
                double gy = (grey[index + width] - grey[index - width]) / 2;
                xx += gx * gx;
                yy += gy * gy;
                xy += gx * gy;
            }
        }
        double half = (xx + yy) / 2;
        int samples = (RADIUS + 1) * (RADIUS + 1);
        return (half - Math.sqrt((xx - yy) * (xx - yy) / 4 + xy * xy)) / samples;
    }
}
