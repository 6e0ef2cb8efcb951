package takebook.motion.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.lineage.NodeFacts;
import takebook.lineage.NodeFacts.NodeFact;
import takebook.lineage.NodeKind;
import takebook.media.motion.CameraPath;
import takebook.media.motion.Transfer;
import takebook.motion.Motion;
import takebook.motion.Moves;
import takebook.motion.UseQueries;
import takebook.motion.UseQueries.Use;
import takebook.motion.measure.Paths;
import takebook.problem.Violation;

/** Fetches what the page of a motion reference shows. What generations are called and how they stand, their owner says. */
@ApplicationScoped
class MotionViews {

    private static final int MOST_USES = 48;

    private final MotionCards cards;
    private final Moves moves;
    private final UseQueries uses;
    private final Assets assets;
    private final Paths paths;
    private final Instance<NodeFacts> facts;

    MotionViews(MotionCards cards, Moves moves, UseQueries uses, Assets assets, Paths paths, Instance<NodeFacts> facts) {
        this.cards = cards;
        this.moves = moves;
        this.uses = uses;
        this.assets = assets;
        this.paths = paths;
        this.facts = facts;
    }

    MotionView of(Motion motion) {
        return of(motion, new TrialForm(), null, List.of());
    }

    /** @param trim what was entered; null for the whole clip */
    MotionView of(Motion motion, TrialForm trial, @Nullable TrimForm trim, List<Violation> violations) {
        var card = cards.of(motion);
        var window = moves.vocabulary().window();
        var family = moves.families().stream().filter(each -> card.move() != null && each.moves().contains(card.move())).findFirst().orElse(null);
        var shownTrim = trim == null ? TrimForm.whole(card.clip().facts().durationSeconds(), window.most()) : trim;
        var path = paths.path(motion.asset()).orElse(null);
        return new MotionView(card, path, family, made(card, path), trial, shownTrim, window, violations);
    }

    private List<MotionView.Made> made(MotionCard card, @Nullable CameraPath followed) {
        var found = uses.of(card.clip().id(), MOST_USES);
        var takeIds = found.stream().map(Use::take).filter(Objects::nonNull).toList();
        Map<Long, Asset> takes = assets.all(takeIds).stream().collect(Collectors.toMap(Asset::id, Function.identity()));
        Map<Long, CameraPath> measured = paths.paths(takeIds);
        Map<Long, NodeFact> states = new HashMap<>();
        facts.stream().filter(each -> each.kind() == NodeKind.GENERATION)
                .forEach(each -> states.putAll(each.of(found.stream().map(Use::generation).toList())));
        return found.stream().map(use -> {
            var fact = states.get(use.generation());
            var path = use.take() == null ? null : measured.get(use.take());
            return new MotionView.Made(use.generation(), fact == null ? use.title() : fact.title(), fact == null ? null : fact.state(),
                    use.take() == null ? null : takes.get(use.take()), transfer(followed, path));
        }).toList();
    }

    private static @Nullable Long transfer(@Nullable CameraPath followed, @Nullable CameraPath take) {
        return followed == null || take == null ? null : Long.valueOf(Math.round(100 * Transfer.score(followed, take)));
    }
}
