package takebook.media.motion.frame;

import takebook.media.motion.frame.Pyramid.Level;

/**
 * The whole-picture shift between two frames that explains them best, found by trying all of them on a quarter of the size: up
 * to 0.45 of the frame in each direction, which is where following corners from nothing would lose them.
 *
 * @param x pixels of the full size to the right, from the first frame to the second
 * @param y the same, downwards
 * @param difference mean absolute difference of brightness that remains, 0 to 255
 */
public record GlobalShift(double x, double y, double difference) {

    private static final int LEVEL = 2;
    private static final double FARTHEST = 0.45;
    /** Little is left to compare at the far end, and little always looks alike. */
    private static final double DISTANCE_COSTS = 0.6;

    public static GlobalShift between(Pyramid from, Pyramid to) {
        Level first = from.level(LEVEL);
        Level second = to.level(LEVEL);
        int farX = (int) (first.width() * FARTHEST);
        int farY = (int) (first.height() * FARTHEST);
        double best = Double.MAX_VALUE;
        int bestX = 0;
        int bestY = 0;
        for (int dy = -farY; dy <= farY; dy++) {
            for (int dx = -farX; dx <= farX; dx++) {
                double cost = difference(first, second, dx, dy)
                        * (1 + DISTANCE_COSTS * Math.hypot(dx, dy) / first.width());
                if (cost < best) {
                    best = cost;
                    bestX = dx;
                    bestY = dy;
                }
            }
        }
        int scale = 1 << LEVEL;
        return new GlobalShift(bestX * scale, bestY * scale, difference(first, second, bestX, bestY));
    }

    private static double difference(Level first, Level second, int dx, int dy) {
        int width = first.width();
        int fromX = Math.max(0, -dx);
        int toX = Math.min(width, width - dx);
        int fromY = Math.max(0, -dy);
        int toY = Math.min(first.height(), first.height() - dy);
        float sum = 0;
        for (int y = fromY; y < toY; y += 2) {
            int row = y * width;
            int other = (y + dy) * width + dx;
            for (int x = fromX; x < toX; x++) {
                sum += Math.abs(first.grey()[row + x] - second.grey()[other + x]);
            }
        }
        int rows = (toY - fromY + 1) / 2;
        return sum / Math.max(1, rows * (toX - fromX));
    }
}
