package takebook.asset.likeness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import takebook.media.measure.Resemblance;

/** How alike a candidate is, from 0 to 1; 0 below what counts as a copy. Pure. */
final class Scoring {

    /** Nearly all copies of generated scenes agree by 0.99 and more, strangers whose hashes met by 0.98 and less (docs/benchmarks.md). */
    static final double STILL = 0.985;
    /** Of the frames of the shorter clip. */
    static final double CLIP = 0.6;
    private static final int FEWEST_FRAMES = 2;

    private Scoring() {}

    static double still(byte[] asked, byte[] other, Candidate candidate) {
        double agreement = candidate.partOfAsked()
                ? Resemblance.of(asked, candidate.part(), other)
                : Resemblance.of(other, candidate.part(), asked);
        return agreement >= STILL ? Math.min(1, agreement) : 0;
    }

    /** The frames that match when one clip is laid over the other at the best place, as a share of the shorter one. */
    static Map<Long, Double> clips(List<FrameMatch> matches, int askedFrames, Map<Long, Integer> frames) {
        var byPlace = new HashMap<Long, Map<Integer, Set<Integer>>>();
        for (FrameMatch match : matches) {
            byPlace.computeIfAbsent(match.asset(), _ -> new HashMap<>())
                    .computeIfAbsent(match.found() - match.asked(), _ -> new HashSet<>()).add(match.asked());
        }
        var scores = new HashMap<Long, Double>();
        byPlace.forEach((asset, places) -> {
            int shorter = Math.min(askedFrames, frames.getOrDefault(asset, 0));
            int most = places.values().stream().mapToInt(Set::size).max().orElse(0);
            double share = shorter == 0 ? 0 : Math.min(1, (double) most / shorter);
            if (most >= Math.min(FEWEST_FRAMES, shorter) && share >= CLIP) {
                scores.put(asset, share);
            }
        });
        return scores;
    }
}
