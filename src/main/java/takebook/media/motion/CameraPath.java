package takebook.media.motion;

import java.util.List;

/**
 * How the camera moved, over time.
 *
 * @param method the name and version of what measured it; figures of different versions are not compared
 * @param rate steps a second
 * @param steps one between each frame and the next; at least one
 * @param depth whether near things moved otherwise than far ones
 * @param unread steps in which nothing could be followed, such as cuts; they count in no figure
 * @param fastest shift of the picture in frame widths a second, trembling included
 */
public record CameraPath(String method, double rate, List<Step> steps, Depth depth, int unread, double fastest) {

    public static final String METHOD = "camera-path/v1";

    /**
     * The intended movement at one moment, as the camera makes it; the picture goes the other way.
     *
     * @param at seconds from the start of the clip
     * @param pan frame widths a second, to the right
     * @param tilt frame widths a second, upwards
     * @param zoom natural logarithm of the growth in a second: 0.1 makes the scene about a tenth larger; negative away from it
     * @param roll degrees a second, clockwise
     * @param shake how far the picture trembles around the intended path, in frame widths, root mean square
     * @param agreed share of the followed corners that move like this, 0 to 1; 0 where nothing could be followed
     */
    public record Step(double at, double pan, double tilt, double zoom, double roll, double shake, double agreed) {}

    public CameraPath {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a path has at least one step");
        }
    }

    /** Seconds the path covers. */
    public double seconds() {
        return steps.size() / rate;
    }

    /** Share of the corners that agreed, over the steps that could be read; 0 to 1. */
    public double agreed() {
        return steps.stream().mapToDouble(Step::agreed).filter(share -> share > 0).average().orElse(0);
    }

    /** The typical trembling: half of the time it is less. */
    public double shake() {
        double[] sorted = steps.stream().mapToDouble(Step::shake).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
