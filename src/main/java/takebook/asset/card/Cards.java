package takebook.asset.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import takebook.asset.Asset;
import takebook.lineage.Lineage;

/** Makes cards of assets, with the signs of every feature that has some. */
@ApplicationScoped
public class Cards {

    private final Lineage lineage;
    private final Instance<CardBadges> sources;

    Cards(Lineage lineage, Instance<CardBadges> sources) {
        this.lineage = lineage;
        this.sources = sources;
    }

    /** In the order given; one statement and one for each feature with badges, however many assets. */
    public List<Card> of(List<Asset> assets) {
        if (assets.isEmpty()) {
            return List.of();
        }
        var uses = lineage.timesUsed(assets.stream().map(Asset::id).toList());
        var badges = badges(assets);
        return assets.stream()
                .map(asset -> new Card(asset, uses.getOrDefault(asset.id(), 0L), badges.getOrDefault(asset.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Badge>> badges(List<Asset> assets) {
        var badges = new HashMap<Long, List<Badge>>();
        sources.stream().sorted(Comparator.comparingInt(CardBadges::place)).forEach(source ->
                source.of(assets).forEach((asset, some) -> badges.computeIfAbsent(asset, _ -> new ArrayList<>()).addAll(some)));
        return badges;
    }
}
