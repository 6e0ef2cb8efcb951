package takebook.media.motion;

import java.util.List;

/**
 * What a camera that only turns and zooms does to a picture, whatever the scene: a {@link Similarity}, and the way a lens
 * stretches the edges of a frame when it turns. What corners do beyond it, only a camera that travels can make them do.
 */
record Turning(Similarity plain, double stretchX, double stretchY) {

    private static final int UNKNOWNS = 6;
    private static final int ROUNDS = 5;

    double u(double x, double y) {
        return plain.u(x, y) + stretchX * x * x + stretchY * x * y;
    }

    double v(double x, double y) {
        return plain.v(x, y) + stretchX * x * y + stretchY * y * y;
    }

    /** Begins at the dominant fit, so that it explains the same part of the scene. */
    static Turning of(DominantFit dominant) {
        var turning = new Turning(dominant.motion(), 0, 0);
        for (int round = 0; round < ROUNDS; round++) {
            turning = turning.refitted(dominant.vectors());
        }
        return turning;
    }

    private Turning refitted(List<Vector> vectors) {
        var system = new double[UNKNOWNS][UNKNOWNS + 1];
        int counted = 0;
        for (Vector vector : vectors) {
            double x = vector.x();
            double y = vector.y();
            double off = Math.hypot(vector.u() - u(x, y), vector.v() - v(x, y)) / DominantFit.tolerance(vector);
            if (off < 2) {
                double weight = 1 / (1 + off * off);
                add(system, new double[] {x, -y, 1, 0, x * x, x * y}, vector.u(), weight);
                add(system, new double[] {y, x, 0, 1, x * y, y * y}, vector.v(), weight);
                counted++;
            }
        }
        if (counted < UNKNOWNS) {
            return this;
        }
        double[] found = LinearSystem.solve(system);
        return new Turning(new Similarity(found[0], found[1], found[2], found[3]), found[4], found[5]);
    }

    private static void add(double[][] system, double[] factors, double value, double weight) {
        for (int row = 0; row < UNKNOWNS; row++) {
            for (int column = 0; column < UNKNOWNS; column++) {
                system[row][column] += weight * factors[row] * factors[column];
            }
            system[row][UNKNOWNS] += weight * factors[row] * value;
        }
    }
}
