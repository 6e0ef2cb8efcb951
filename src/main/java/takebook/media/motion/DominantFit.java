package takebook.media.motion;

import java.util.List;
import java.util.Random;

/**
 * The {@link Similarity} most corners agree on. People who walk through the frame, leaves and noise do not: pairs of corners
 * propose, the others vote, and the winners are fitted again, each the less the farther it is off.
 *
 * @param share of the corners that agree, 0 to 1
 * @param vectors all that were followed
 */
record DominantFit(Similarity motion, double share, List<Vector> vectors) {

    private static final int FEWEST = 8;
    private static final int PROPOSALS = 80;
    private static final int ROUNDS = 4;
    /** Half a pixel of a frame 256 wide, and a twentieth of the way. */
    private static final double CLOSE = 0.002;
    private static final double CLOSE_OF_DISTANCE = 0.05;
    private static final double LEAST_APART = 0.12;

    /** @param fallback answered with a share of 0 when too few corners were followed */
    static DominantFit of(List<Vector> vectors, Similarity fallback) {
        if (vectors.size() < FEWEST) {
            return new DominantFit(fallback, 0, vectors);
        }
        var best = proposed(vectors);
        for (int round = 0; round < ROUNDS; round++) {
            best = refitted(vectors, best);
        }
        return new DominantFit(best, (double) votes(vectors, best) / vectors.size(), vectors);
    }

    /** How far off a corner may be and still agree, in frame widths. */
    static double tolerance(Vector vector) {
        return CLOSE + CLOSE_OF_DISTANCE * Math.hypot(vector.u(), vector.v());
    }

    /** Always the same pairs for the same number of corners, so that the same clip gives the same path. */
    private static Similarity proposed(List<Vector> vectors) {
        var random = new Random(vectors.size());
        var best = Similarity.NONE;
        int most = -1;
        for (int i = 0; i < PROPOSALS; i++) {
            var one = vectors.get(random.nextInt(vectors.size()));
            var other = vectors.get(random.nextInt(vectors.size()));
            if (Math.hypot(one.x() - other.x(), one.y() - other.y()) < LEAST_APART) {
                continue;
            }
            var motion = Similarity.fit(List.of(one, other), new double[] {1, 1});
            int votes = votes(vectors, motion);
            if (votes > most) {
                most = votes;
                best = motion;
            }
        }
        return best;
    }

    private static int votes(List<Vector> vectors, Similarity motion) {
        int votes = 0;
        for (Vector vector : vectors) {
            if (motion.distance(vector) < tolerance(vector)) {
                votes++;
            }
        }
        return votes;
    }

    private static Similarity refitted(List<Vector> vectors, Similarity motion) {
        var weights = new double[vectors.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double off = motion.distance(vectors.get(i)) / tolerance(vectors.get(i));
            weights[i] = off < 2 ? 1 / (1 + off * off) : 0;
            sum += weights[i];
        }
        return sum < 2 ? motion : Similarity.fit(vectors, weights);
    }
}
