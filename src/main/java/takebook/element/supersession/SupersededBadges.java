package takebook.element.supersession;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import takebook.asset.Asset;
import takebook.asset.card.Badge;
import takebook.asset.card.CardBadges;
import takebook.asset.library.AssetNotices;

/** “Out of date”, on every card and across the top of the page of what is. */
@ApplicationScoped
class SupersededBadges implements CardBadges, AssetNotices {

    private static final int PLACE = 40;

    private final Supersessions supersessions;

    SupersededBadges(Supersessions supersessions) {
        this.supersessions = supersessions;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Map<Long, List<Badge>> of(Collection<Asset> assets) {
        var badges = new HashMap<Long, List<Badge>>();
        supersessions.sentences(assets.stream().map(Asset::id).toList())
                .forEach((asset, sentences) -> badges.put(asset, List.of(badge(asset, sentences))));
        return badges;
    }

    @Override
    public List<Badge> of(Asset asset) {
        return of(List.of(asset)).getOrDefault(asset.id(), List.of());
    }

    private static Badge badge(long asset, List<String> sentences) {
        return new Badge("history", "out of date", "warn", String.join("; ", sentences) + ".", "/elements/out-of-date/" + asset);
    }
}
