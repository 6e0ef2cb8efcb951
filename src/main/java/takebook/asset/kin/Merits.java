package takebook.asset.kin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import takebook.Money;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.Rating;
import takebook.asset.document.TakeFacts;
import takebook.lineage.use.UseGroup;
import takebook.lineage.use.UseKind;
import takebook.lineage.use.Uses;

/** Looks at the takes of a reference, so that references are kept by what came of them. */
@ApplicationScoped
public class Merits {

    /** More than anybody judges by hand; older takes are counted and not looked at. */
    private static final int MOST = 500;

    private final Uses uses;
    private final Assets assets;
    private final Instance<TakeFacts> takeFacts;

    Merits(Uses uses, Assets assets, Instance<TakeFacts> takeFacts) {
        this.uses = uses;
        this.assets = assets;
        this.takeFacts = takeFacts;
    }

    /** Nothing for what went into no take. @param groups what uses it, as {@link Uses#groups} found */
    public @Nullable Merit of(long asset, List<UseGroup> groups) {
        long takes = groups.stream().filter(group -> group.kind() == UseKind.TAKES).mapToLong(UseGroup::count).sum();
        if (takes == 0) {
            return null;
        }
        var ids = uses.takes(asset, MOST);
        var stars = assets.all(ids).stream().map(Asset::rating).filter(rating -> rating != null).map(Rating::stars).toList();
        return new Merit(takes, ids.size(), stars.size(), mean(stars), cost(ids));
    }

    private static @Nullable BigDecimal mean(List<Integer> stars) {
        if (stars.isEmpty()) {
            return null;
        }
        return BigDecimal.valueOf(stars.stream().mapToInt(Integer::intValue).sum()).divide(BigDecimal.valueOf(stars.size()), 1, RoundingMode.HALF_UP);
    }

    private List<Money> cost(List<Long> takes) {
        var byCurrency = new TreeMap<String, Money>();
        takeFacts.forEach(source -> source.of(takes).values()
                .forEach(fact -> byCurrency.merge(fact.cost().currency(), fact.cost(), Money::plus)));
        return List.copyOf(byCurrency.values());
    }
}
