package takebook.media.motion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.media.motion.frame.Corners.Corner;
import takebook.media.motion.frame.Pyramid;
import takebook.media.motion.frame.Pyramid.Level;

/** Follows corners from one frame to another: Lucas and Kanade's method, from the coarsest size to the finest. */
final class Tracker {

    private static final int RADIUS = 4;
    private static final int MOST_ROUNDS = 8;
    private static final double STILL = 0.01;
    private static final double LEAST_DETERMINANT = 1e-3;
    /** Mean difference of brightness, after the means of both windows, beyond which it is another place that was found. */
    private static final double MOST_DIFFERENCE = 11;

    private final Pyramid from;
    private final Pyramid to;

    Tracker(Pyramid from, Pyramid to) {
        this.from = from;
        this.to = to;
    }

    /** @param guess where each corner may have gone: of the whole frame, in frame widths */
    List<Vector> follow(List<Corner> corners, Similarity guess) {
        double width = from.level(0).width();
        double middleX = width / 2;
        double middleY = from.level(0).height() / 2.0;
        var vectors = new ArrayList<Vector>();
        for (Corner corner : corners) {
            double x = (corner.x() - middleX) / width;
            double y = (corner.y() - middleY) / width;
            double[] moved = follow(corner, guess.u(x, y) * width, guess.v(x, y) * width);
            if (moved != null) {
                vectors.add(new Vector(x, y, moved[0] / width, moved[1] / width));
            }
        }
        return vectors;
    }

    private double @Nullable [] follow(Corner corner, double guessX, double guessY) {
        double u = guessX / (1 << Pyramid.LEVELS);
        double v = guessY / (1 << Pyramid.LEVELS);
        for (int number = Pyramid.LEVELS - 1; number >= 0; number--) {
            u *= 2;
            v *= 2;
            double scale = 1 << number;
            double[] better = refine(from.level(number), to.level(number), corner.x() / scale, corner.y() / scale, u, v);
            if (better != null) {
                u = better[0];
                v = better[1];
            } else if (number == 0) {
                return null;
            }
        }
        return to.level(0).holds(corner.x() + u, corner.y() + v, RADIUS) && isTheSame(corner, u, v) ? new double[] {u, v} : null;
    }

    /** At one size; null where there is nothing to hold on to. A step away farther than the window is wide is no refinement. */
    private static double @Nullable [] refine(Level first, Level second, double x, double y, double guessU, double guessV) {
        int side = 2 * RADIUS + 1;
        var here = new float[side * side];
        var gradientX = new float[side * side];
        var gradientY = new float[side * side];
        double xx = 0;
        double yy = 0;
        double xy = 0;
        int i = 0;
        for (int dy = -RADIUS; dy <= RADIUS; dy++) {
            for (int dx = -RADIUS; dx <= RADIUS; dx++, i++) {
                here[i] = first.at(x + dx, y + dy);
                gradientX[i] = (first.at(x + dx + 1, y + dy) - first.at(x + dx - 1, y + dy)) / 2;
                gradientY[i] = (first.at(x + dx, y + dy + 1) - first.at(x + dx, y + dy - 1)) / 2;
                xx += gradientX[i] * gradientX[i];
                yy += gradientY[i] * gradientY[i];
                xy += gradientX[i] * gradientY[i];
            }
        }
        double determinant = xx * yy - xy * xy;
        if (determinant < LEAST_DETERMINANT) {
            return null;
        }
        double u = guessU;
        double v = guessV;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double bx = 0;
            double by = 0;
            i = 0;
            for (int dy = -RADIUS; dy <= RADIUS; dy++) {
                for (int dx = -RADIUS; dx <= RADIUS; dx++, i++) {
                    double difference = here[i] - second.at(x + dx + u, y + dy + v);
                    bx += difference * gradientX[i];
                    by += difference * gradientY[i];
                }
            }
            double stepX = (yy * bx - xy * by) / determinant;
            double stepY = (xx * by - xy * bx) / determinant;
            u += stepX;
            v += stepY;
            if (Math.hypot(u - guessU, v - guessV) > side) {
                return null;
            }
            if (Math.hypot(stepX, stepY) < STILL) {
                break;
            }
        }
        return new double[] {u, v};
    }

    private boolean isTheSame(Corner corner, double u, double v) {
        Level first = from.level(0);
        Level second = to.level(0);
        double mean = 0;
        int side = 2 * RADIUS + 1;
        for (int dy = -RADIUS; dy <= RADIUS; dy++) {
            for (int dx = -RADIUS; dx <= RADIUS; dx++) {
                mean += second.at(corner.x() + dx + u, corner.y() + dy + v) - first.at(corner.x() + dx, corner.y() + dy);
            }
        }
        mean /= side * side;
        double sum = 0;
        for (int dy = -RADIUS; dy <= RADIUS; dy++) {
            for (int dx = -RADIUS; dx <= RADIUS; dx++) {
                sum += Math.abs(second.at(corner.x() + dx + u, corner.y() + dy + v)
                        - first.at(corner.x() + dx, corner.y() + dy) - mean);
            }
        }
        return sum / (side * side) < MOST_DIFFERENCE;
    }
}
