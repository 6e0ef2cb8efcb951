package takebook.motion.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.motion.Motion;
import takebook.motion.Motions;
import takebook.motion.Moves;
import takebook.motion.UseQueries;
import takebook.motion.Uses;
import takebook.motion.measure.Measured;
import takebook.motion.measure.Paths;
import takebook.motion.vocabulary.CameraMove;

/** Fetches what cards show, the same few statements for one as for a hundred. */
@ApplicationScoped
class MotionCards {

    private final Motions motions;
    private final Moves moves;
    private final Paths paths;
    private final UseQueries uses;
    private final Assets assets;

    MotionCards(Motions motions, Moves moves, Paths paths, UseQueries uses, Assets assets) {
        this.motions = motions;
        this.moves = moves;
        this.paths = paths;
        this.uses = uses;
        this.assets = assets;
    }

    MotionCard of(Motion motion) {
        return of(List.of(motion)).getFirst();
    }

    /** In the order given. */
    List<MotionCard> of(Collection<Motion> found) {
        var clipIds = found.stream().map(Motion::asset).toList();
        Map<Long, Asset> clips = assets.all(clipIds).stream().collect(Collectors.toMap(Asset::id, Function.identity()));
        Map<Long, Measured> measured = paths.all(clipIds);
        Map<Long, Uses> counts = uses.counts(clipIds);
        var trials = motions.trials(found.stream().map(Motion::id).toList());
        Map<String, CameraMove> tree = moves.families().stream().flatMap(family -> family.moves().stream())
                .collect(Collectors.toMap(CameraMove::key, Function.identity()));
        return found.stream()
                .filter(motion -> clips.containsKey(motion.asset()))
                .map(motion -> new MotionCard(motion, clips.get(motion.asset()), motion.move() == null ? null : tree.get(motion.move()),
                        proposed(measured.get(motion.asset())), measured.get(motion.asset()),
                        counts.getOrDefault(motion.asset(), Uses.NONE), trials.getOrDefault(motion.id(), List.of())))
                .toList();
    }

    private @Nullable CameraMove proposed(@Nullable Measured measured) {
        if (measured == null || measured.reading() == null) {
            return null;
        }
        return moves.vocabulary().fitting(measured.reading()).stream().findFirst().orElse(null);
    }
}
