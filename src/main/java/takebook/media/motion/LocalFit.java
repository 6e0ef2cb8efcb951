package takebook.media.motion;

/**
 * What is intended and what trembles: a parabola through the values around each one, weighted towards the middle. It follows a
 * steady and a speeding-up camera exactly, so a start or a stop is no shake; what swings faster than about twice a second is left over.
 *
 * @param smooth the middle of each parabola
 * @param slope its slope, for one step
 */
record LocalFit(double[] smooth, double[] slope) {

    /** Values at even steps; {@code reach} of them on each side count. Nearer to an end there are fewer. */
    static LocalFit of(double[] values, int reach) {
        var smooth = new double[values.length];
        var slope = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double[] fit = parabola(values, i, Math.max(0, i - reach), Math.min(values.length - 1, i + reach), reach);
            smooth[i] = fit[0];
            slope[i] = fit[1];
        }
        return new LocalFit(smooth, slope);
    }

    private static double[] parabola(double[] values, int middle, int from, int to, int reach) {
        double[][] system = new double[3][4];
        for (int i = from; i <= to; i++) {
            double x = i - middle;
            double near = x / (reach + 1);
            double weight = (1 - near * near) * (1 - near * near);
            double[] powers = {1, x, x * x};
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    system[row][column] += weight * powers[row] * powers[column];
                }
                system[row][3] += weight * powers[row] * values[i];
            }
        }
        return to - from < 3 ? line(values, from, to, middle) : LinearSystem.solve(system);
    }

    private static double[] line(double[] values, int from, int to, int middle) {
        double slope = to == from ? 0 : (values[to] - values[from]) / (to - from);
        return new double[] {values[middle], slope};
    }
}
