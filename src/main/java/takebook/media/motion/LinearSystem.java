package takebook.media.motion;

/** A few equations with as many unknowns. */
final class LinearSystem {

    private static final double NOTHING = 1e-12;

    private LinearSystem() {}

    /** @param rows the coefficients and, last in each row, what they add up to; overwritten. An unknown nothing depends on is 0. */
    static double[] solve(double[][] rows) {
        int size = rows.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) {
                    pivot = row;
                }
            }
            double[] swapped = rows[column];
            rows[column] = rows[pivot];
            rows[pivot] = swapped;
            if (Math.abs(rows[column][column]) < NOTHING) {
                continue;
            }
            for (int row = 0; row < size; row++) {
                double factor = rows[row][column] / rows[column][column];
                for (int i = column; row != column && i <= size; i++) {
                    rows[row][i] -= factor * rows[column][i];
                }
            }
        }
        var solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = Math.abs(rows[i][i]) < NOTHING ? 0 : rows[i][size] / rows[i][i];
        }
        return solution;
    }
}
