package takebook.media.motion;

import takebook.media.motion.CameraPath.Step;

/**
 * How far the movement of one clip came through in another: 1 when the paths are the same, 0 when what came back does not move
 * or goes another way. Both are laid over each other from start to end, since a take may be shorter than the clip it followed; so
 * the speeds compared are those of the whole way, not of the clock.
 */
public final class Transfer {

    private static final int MOMENTS = 64;
    /** What growth and turn do to the typical place of a frame, in frame widths. */
    private static final double TYPICAL_PLACE = 0.3;
    /** A trembling of one width four times a second moves as fast as this many widths a second. */
    private static final double SHAKE = 25;
    /** Below this much movement there is nothing to come through. */
    private static final double NOTHING = 0.002;

    private Transfer() {}

    /** 0 to 1; 1 for two clips without movement. Symmetric. */
    public static double score(CameraPath one, CameraPath other) {
        double apart = 0;
        double together = 0;
        for (int i = 0; i < MOMENTS; i++) {
            double[] first = at(one, i);
            double[] second = at(other, i);
            apart += distance(first, second);
            together += length(first) + length(second);
        }
        return together / MOMENTS < 2 * NOTHING ? 1 : Math.max(0, 1 - apart / together);
    }

    /** The movement around one of the moments, as ways over the whole clip. */
    private static double[] at(CameraPath path, int moment) {
        int count = path.steps().size();
        int from = moment * count / MOMENTS;
        int to = Math.max(from + 1, (moment + 1) * count / MOMENTS);
        var sum = new double[5];
        for (int i = from; i < to; i++) {
            Step step = path.steps().get(Math.min(i, count - 1));
            sum[0] += step.pan();
            sum[1] += step.tilt();
            sum[2] += step.zoom() * TYPICAL_PLACE;
            sum[3] += Math.toRadians(step.roll()) * TYPICAL_PLACE;
            sum[4] += step.shake() * SHAKE;
        }
        double seconds = path.seconds();
        for (int i = 0; i < sum.length; i++) {
            sum[i] *= seconds / (to - from);
        }
        return sum;
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(sum);
    }

    private static double length(double[] values) {
        return distance(values, new double[values.length]);
    }
}
