package takebook.media.motion;

import java.util.ArrayList;
import java.util.List;
import takebook.media.motion.CameraPath.Step;
import takebook.media.motion.frame.Corners;
import takebook.media.motion.frame.GlobalShift;
import takebook.media.motion.frame.GreyFrames;
import takebook.media.motion.frame.Pyramid;

/** Measures a {@link CameraPath}: {@code camera-path/v1}. Some milliseconds for each frame. */
public final class Surveyor {

    /** Less agreement than this, and the whole picture did not move as one: a cut, a flash, a blur. */
    private static final double LEAST_AGREED = 0.18;
    private static final double WINDOW_SECONDS = 0.3;
    private static final int LOOKS = 12;
    private static final double WAY_OF_A_LOOK = 0.028;
    private static final double LONGEST_LOOK_SECONDS = 2.5;
    /** How far growth and turn carry the typical place of a frame, in frame widths from its middle. */
    private static final double TYPICAL_PLACE = 0.3;

    private final GreyFrames clip;
    private final double relativeDepth;

    private Surveyor(GreyFrames clip, double relativeDepth) {
        this.clip = clip;
        this.relativeDepth = relativeDepth;
    }

    /** @throws IllegalArgumentException when there are not at least two frames */
    public static CameraPath survey(GreyFrames clip, Thresholds thresholds) {
        if (clip.frames().size() < 2) {
            throw new IllegalArgumentException("a movement needs two frames");
        }
        return new Surveyor(clip, thresholds.depth().relative()).path();
    }

    private CameraPath path() {
        var fits = new ArrayList<DominantFit>();
        var before = Pyramid.of(clip, 0);
        for (int i = 1; i < clip.frames().size(); i++) {
            var after = Pyramid.of(clip, i);
            fits.add(fit(before, after, guess(before, after)));
            before = after;
        }
        return path(fits);
    }

    private Similarity guess(Pyramid from, Pyramid to) {
        var shift = GlobalShift.between(from, to);
        return Similarity.shift(shift.x() / clip.width(), shift.y() / clip.width());
    }

    private static DominantFit fit(Pyramid from, Pyramid to, Similarity guess) {
        return DominantFit.of(new Tracker(from, to).follow(Corners.of(from), guess), guess);
    }

    private CameraPath path(List<DominantFit> fits) {
        int count = fits.size();
        var read = new boolean[count];
        int unread = 0;
        for (int i = 0; i < count; i++) {
            read[i] = fits.get(i).share() >= LEAST_AGREED;
            unread += read[i] ? 0 : 1;
        }
        int reach = Math.max(2, (int) Math.round(WINDOW_SECONDS * clip.rate()));
        var x = track(fits, read, reach, motion -> -motion.shiftX());
        var y = track(fits, read, reach, Similarity::shiftY);
        var zoom = track(fits, read, reach, motion -> Math.log1p(Math.max(-0.9, motion.growth())));
        var roll = track(fits, read, reach, motion -> -motion.turn());
        double[] shake = trembling(x, y, roll, reach);

        var steps = new ArrayList<Step>();
        for (int i = 0; i < count; i++) {
            steps.add(new Step((i + 0.5) / clip.rate(), x.velocity(i) * clip.rate(), y.velocity(i) * clip.rate(),
                    zoom.velocity(i) * clip.rate(), Math.toDegrees(roll.velocity(i)) * clip.rate(), shake[i],
                    read[i] ? fits.get(i).share() : 0));
        }
        return new CameraPath(CameraPath.METHOD, clip.rate(), steps, depth(fits, read), unread, fastest(fits, read));
    }

    /** Over three steps, so that one bad fit is no whip. The intended path is too smooth to tell. */
    private double fastest(List<DominantFit> fits, boolean[] read) {
        double fastest = 0;
        for (int i = 1; i + 1 < fits.size(); i++) {
            if (read[i - 1] && read[i] && read[i + 1]) {
                double x = fits.get(i - 1).motion().shiftX() + fits.get(i).motion().shiftX() + fits.get(i + 1).motion().shiftX();
                double y = fits.get(i - 1).motion().shiftY() + fits.get(i).motion().shiftY() + fits.get(i + 1).motion().shiftY();
                fastest = Math.max(fastest, Math.hypot(x, y) / 3 * clip.rate());
            }
        }
        return fastest;
    }

    private interface Part {
        double of(Similarity motion);
    }

    /** @param left what the intended path leaves of the measured one, at each frame */
    private record Track(LocalFit fit, double[] left) {

        double velocity(int step) {
            return fit.smooth()[step + 1] - fit.smooth()[step];
        }
    }

    /** A step that could not be read goes on as the one before it. */
    private static Track track(List<DominantFit> fits, boolean[] read, int reach, Part part) {
        var path = new double[fits.size() + 1];
        double last = 0;
        for (int i = 0; i < fits.size(); i++) {
            last = read[i] ? part.of(fits.get(i).motion()) : last;
            path[i + 1] = path[i] + last;
        }
        var fit = LocalFit.of(path, reach);
        var left = new double[path.length];
        for (int i = 0; i < path.length; i++) {
            left[i] = path[i] - fit.smooth()[i];
        }
        return new Track(fit, left);
    }

    private static double[] trembling(Track x, Track y, Track roll, int reach) {
        var shake = new double[x.left().length - 1];
        for (int i = 0; i < shake.length; i++) {
            int from = Math.max(0, i - reach);
            int to = Math.min(shake.length, i + reach + 1);
            double sum = 0;
            for (int k = from; k <= to; k++) {
                double turned = roll.left()[k] * TYPICAL_PLACE;
                sum += x.left()[k] * x.left()[k] + y.left()[k] * y.left()[k] + turned * turned;
            }
            shake[i] = Math.sqrt(sum / (to - from + 1));
        }
        return shake;
    }

    /** Looks at frames as far apart as a clear way takes, since near and far differ too little from one frame to the next. */
    private Depth depth(List<DominantFit> fits, boolean[] read) {
        var looks = new ArrayList<Depth>();
        int longest = (int) (LONGEST_LOOK_SECONDS * clip.rate());
        int next = 0;
        int every = Math.max(1, fits.size() / LOOKS);
        for (int start = 0; start < fits.size(); start++) {
            if (start < next) {
                continue;
            }
            var motion = Similarity.NONE;
            int end = start;
            while (end < fits.size() && read[end] && end - start < longest && way(motion) < WAY_OF_A_LOOK) {
                motion = motion.then(fits.get(end++).motion());
            }
            if (end > start && way(motion) >= WAY_OF_A_LOOK) {
                looks.add(look(start, end, motion));
            }
            next = start + every;
        }
        return Depth.mean(looks);
    }

    private Depth look(int start, int end, Similarity motion) {
        return Depth.between(fit(Pyramid.of(clip, start), Pyramid.of(clip, end), motion), relativeDepth);
    }

    private static double way(Similarity motion) {
        return Math.hypot(motion.shiftX(), motion.shiftY()) + TYPICAL_PLACE * Math.hypot(motion.growth(), motion.turn());
    }
}
