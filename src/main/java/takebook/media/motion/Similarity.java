package takebook.media.motion;

import java.util.List;

/**
 * What happened to the whole picture between two frames: it grew, turned and shifted. Places and shifts are in frame widths from
 * the middle of the frame, to the right and downwards.
 *
 * @param growth 0 leaves the size, 0.01 makes everything 1 % larger
 * @param turn radians, clockwise on the screen
 */
record Similarity(double growth, double turn, double shiftX, double shiftY) {

    static final Similarity NONE = new Similarity(0, 0, 0, 0);

    static Similarity shift(double x, double y) {
        return new Similarity(0, 0, x, y);
    }

    /** How far the place goes to the right. */
    double u(double x, double y) {
        return growth * x - turn * y + shiftX;
    }

    /** How far the place goes downwards. */
    double v(double x, double y) {
        return turn * x + growth * y + shiftY;
    }

    double distance(Vector vector) {
        return Math.hypot(vector.u() - u(vector.x(), vector.y()), vector.v() - v(vector.x(), vector.y()));
    }

    /** This one, then the other. */
    Similarity then(Similarity next) {
        return new Similarity(
                (1 + growth) * (1 + next.growth) - turn * next.turn - 1,
                turn * (1 + next.growth) + next.turn * (1 + growth),
                shiftX + next.u(shiftX, shiftY),
                shiftY + next.v(shiftX, shiftY));
    }

    /** The least-squares fit; the vectors must not all be at one place. */
    static Similarity fit(List<Vector> vectors, double[] weights) {
        double sum = 0;
        double x = 0;
        double y = 0;
        double u = 0;
        double v = 0;
        for (int i = 0; i < weights.length; i++) {
            var each = vectors.get(i);
            double weight = weights[i];
            sum += weight;
            x += weight * each.x();
            y += weight * each.y();
            u += weight * each.u();
            v += weight * each.v();
        }
        x /= sum;
        y /= sum;
        u /= sum;
        v /= sum;
        double spread = 0;
        double along = 0;
        double across = 0;
        for (int i = 0; i < weights.length; i++) {
            var each = vectors.get(i);
            double dx = each.x() - x;
            double dy = each.y() - y;
            spread += weights[i] * (dx * dx + dy * dy);
            along += weights[i] * (dx * (each.u() - u) + dy * (each.v() - v));
            across += weights[i] * (dx * (each.v() - v) - dy * (each.u() - u));
        }
        double growth = spread == 0 ? 0 : along / spread;
        double turn = spread == 0 ? 0 : across / spread;
        return new Similarity(growth, turn, u - growth * x + turn * y, v - turn * x - growth * y);
    }
}
