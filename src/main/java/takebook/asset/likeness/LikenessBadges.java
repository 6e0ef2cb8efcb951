package takebook.asset.likeness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import takebook.asset.Asset;
import takebook.asset.card.Badge;
import takebook.asset.card.CardBadges;

/** On everything that looks like another file nobody has decided about. */
@ApplicationScoped
class LikenessBadges implements CardBadges {

    private final LikenessTable table;

    LikenessBadges(LikenessTable table) {
        this.table = table;
    }

    @Override
    public int place() {
        return 25;
    }

    @Override
    public Map<Long, List<Badge>> of(Collection<Asset> assets) {
        var badges = new HashMap<Long, List<Badge>>();
        table.withCopies(assets.stream().map(Asset::id).toList()).forEach(asset -> badges.put(asset, List.of(
                new Badge("copy", "near duplicate", "plain", "Looks like another file of the library. Compare them and keep one.",
                        "/assets/likeness?of=" + asset))));
        return badges;
    }
}
