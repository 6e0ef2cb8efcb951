package takebook.media.motion;

import java.util.List;

/**
 * Whether near things moved otherwise than far things, which only a travelling camera makes them do. Each corner's own way is
 * compared with the way the dominant part of the scene would have taken it, along that way: 0 goes with it, 1 goes twice as far,
 * -1 stays where it is on the screen, and below -1 it goes against it.
 *
 * @param looks pairs of frames far enough apart to be compared; 0 when the camera hardly moved
 * @param faster share of the corners that went farther the same way, 0 to 1
 * @param slower share of those that went less far the same way
 * @param followed share of those that stayed where they were on the screen
 * @param opposed share of those that went the other way
 */
public record Depth(int looks, double faster, double slower, double followed, double opposed) {

    static final Depth UNSEEN = new Depth(0, 0, 0, 0, 0);

    /** Three pixels of a frame 256 wide: on a shorter way, noise is a large part. */
    private static final double SHORTEST_WAY = 0.012;
    private static final double NOISE = 0.004;
    private static final double STAYS_FROM = -0.75;
    private static final double STAYS_TO = -1.2;
    private static final double FARTHEST = 8;
    private static final int FEWEST = 20;

    /** @param relative by how much of its way a corner must be off to count */
    static Depth between(DominantFit dominant, double relative) {
        var turning = Turning.of(dominant);
        int counted = 0;
        int faster = 0;
        int slower = 0;
        int followed = 0;
        int opposed = 0;
        for (Vector vector : dominant.vectors()) {
            double u = turning.u(vector.x(), vector.y());
            double v = turning.v(vector.x(), vector.y());
            double way = Math.hypot(u, v);
            if (way < SHORTEST_WAY) {
                continue;
            }
            counted++;
            double offX = vector.u() - u;
            double offY = vector.v() - v;
            double along = (offX * u + offY * v) / (way * way);
            double across = Math.abs(offX * v - offY * u) / way;
            if (across > NOISE + Math.abs(along) * way / 2 || Math.abs(along) < relative + NOISE / way || along > FARTHEST) {
                continue;
            }
            if (along > 0) {
                faster++;
            } else if (along > STAYS_FROM) {
                slower++;
            } else if (along > STAYS_TO) {
                followed++;
            } else {
                opposed++;
            }
        }
        double all = counted;
        return counted < FEWEST ? UNSEEN : new Depth(1, faster / all, slower / all, followed / all, opposed / all);
    }

    static Depth mean(List<Depth> looks) {
        var seen = looks.stream().filter(each -> each.looks > 0).toList();
        if (seen.isEmpty()) {
            return UNSEEN;
        }
        return new Depth(seen.size(),
                seen.stream().mapToDouble(Depth::faster).average().orElse(0),
                seen.stream().mapToDouble(Depth::slower).average().orElse(0),
                seen.stream().mapToDouble(Depth::followed).average().orElse(0),
                seen.stream().mapToDouble(Depth::opposed).average().orElse(0));
    }
}
