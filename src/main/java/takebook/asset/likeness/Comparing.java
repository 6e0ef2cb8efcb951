package takebook.asset.likeness;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import takebook.asset.quality.Fingerprints;
import takebook.media.measure.Fingerprint;
import takebook.search.Search;

/** Compares what was just measured with everything that was measured before. */
@ApplicationScoped
class Comparing implements Fingerprints {

    private final PrintTable prints;
    private final LikenessTable table;
    private final Search search;

    Comparing(PrintTable prints, LikenessTable table, Search search) {
        this.prints = prints;
        this.table = table;
        this.search = search;
    }

    @Override
    public void keep(long asset, Fingerprint fingerprint) {
        prints.keep(asset, fingerprint);
    }

    /**
     * One at a time: what two comparisons find of each other would otherwise be lost when the one that looked first, and saw nothing,
     * writes last.
     */
    @Override
    public void compare(long asset) {
        QuarkusTransaction.requiringNew().run(() -> {
            table.lock();
            var found = new HashMap<>(stills(asset));
            found.putAll(clips(asset));
            Set<Long> comparable = found.isEmpty() ? Set.of() : table.comparable(asset, found.keySet());
            found.keySet().retainAll(comparable);
            table.replace(asset, found);
            if (!found.isEmpty()) {
                search.changed(asset);
                found.keySet().forEach(search::changed);
            }
        });
    }

    private Map<Long, Double> stills(long asset) {
        var candidates = prints.closeStills(asset);
        if (candidates.isEmpty()) {
            return Map.of();
        }
        Collection<Long> wanted = new ArrayList<>(candidates.stream().map(Candidate::asset).toList());
        wanted.add(asset);
        var thumbnails = prints.thumbnails(wanted);
        var scores = new HashMap<Long, Double>();
        for (Candidate candidate : candidates) {
            double score = Scoring.still(thumbnails.get(asset), thumbnails.get(candidate.asset()), candidate);
            if (score > 0) {
                scores.merge(candidate.asset(), score, Math::max);
            }
        }
        return scores;
    }

    private Map<Long, Double> clips(long asset) {
        List<FrameMatch> matches = prints.closeFrames(asset);
        if (matches.isEmpty()) {
            return Map.of();
        }
        var wanted = new ArrayList<>(matches.stream().map(FrameMatch::asset).distinct().toList());
        wanted.add(asset);
        var frames = prints.frames(wanted);
        return Scoring.clips(matches, frames.getOrDefault(asset, 0), frames);
    }
}
