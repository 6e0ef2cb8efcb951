package takebook.media.motion;

import java.time.LocalDate;
import takebook.DataFile;

/**
 * Where one class of movement ends and the next begins: data, with the date and the source of the figures.
 *
 * @param still slower than this is no movement
 * @param speeds from which speed on a move is medium and fast
 * @param whipFrom frame widths a second at its fastest, from which on a pan or tilt is a whip
 * @param compoundFrom share of the strongest movement from which on a second one makes it a compound
 * @param oneWayFrom share of the whole way that must lead one way; less is back and forth
 * @param leastAgreed share of the corners; a path that fewer agree on is unreadable
 * @param mostUnread share of the steps that may be unread
 */
public record Thresholds(
        int format,
        String method,
        LocalDate asOf,
        String source,
        Rates still,
        Speeds speeds,
        Shakes shake,
        double whipFrom,
        double compoundFrom,
        double oneWayFrom,
        Depths depth,
        double leastAgreed,
        double mostUnread) {

    private static final String FILE = "motion/camera-path-v1.json";

    /** In the units of {@link CameraPath.Step}. */
    public record Rates(double shift, double zoom, double roll) {}

    public record Speeds(Bounds shift, Bounds zoom, Bounds roll) {}

    public record Bounds(double medium, double fast) {

        public Bounds {
            if (!(medium > 0) || !(fast > medium)) {
                throw new IllegalArgumentException("medium begins above 0 and fast above medium");
            }
        }

        Speed of(double rate) {
            if (rate < medium) {
                return Speed.SLOW;
            }
            return rate < fast ? Speed.MEDIUM : Speed.FAST;
        }
    }

    /** In frame widths, root mean square. */
    public record Shakes(double slight, double strong) {

        Shake of(double trembling) {
            if (trembling < slight) {
                return Shake.NONE;
            }
            return trembling < strong ? Shake.SLIGHT : Shake.STRONG;
        }
    }

    /**
     * @param relative by how much of its way a corner must go faster or slower to count
     * @param travels share of such corners from which on the camera travels
     * @param opposed share of corners going the other way from which on it goes around something
     * @param around share of corners that stay or go the other way from which on it goes around something, where all others are
     *     slower than the far part of the scene and hardly any faster
     * @param followed share of corners that stay on the screen, which a travelling camera, an orbit and a followed walker all show
     */
    public record Depths(double relative, double travels, double opposed, double around, double followed) {}

    public Thresholds {
        if (format != 1) {
            throw new IllegalArgumentException("this Takebook reads format 1");
        }
        if (!method.equals(CameraPath.METHOD)) {
            throw new IllegalArgumentException("these are the thresholds of %s, not of %s".formatted(method, CameraPath.METHOD));
        }
    }

    /** @throws IllegalStateException naming the member that is wrong */
    public static Thresholds read() {
        return DataFile.read(FILE, Thresholds.class);
    }
}
