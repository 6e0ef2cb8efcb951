package takebook.motion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import takebook.asset.Asset;
import takebook.asset.card.Badge;
import takebook.asset.card.CardBadges;

/** On the card of a clip that is in the motion library. */
@ApplicationScoped
class MotionBadges implements CardBadges {

    private static final int PLACE = 60;

    private final Motions motions;

    MotionBadges(Motions motions) {
        this.motions = motions;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Map<Long, List<Badge>> of(Collection<Asset> assets) {
        return motions.ofAssets(assets.stream().map(Asset::id).toList()).stream()
                .filter(motion -> !motion.retired())
                .collect(Collectors.toMap(Motion::asset, motion -> List.of(badge(motion))));
    }

    private static Badge badge(Motion motion) {
        return motion.proven()
                ? new Badge("move-3d", "motion", "good", "A proven motion reference", motion.url())
                : new Badge("move-3d", "motion", "plain", "In the motion library", motion.url());
    }
}
