package takebook.asset.fitness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import takebook.asset.Asset;
import takebook.asset.card.Badge;
import takebook.asset.card.CardBadges;

/** On the cards of files some provider would refuse: which limit, in the fewest characters. */
@ApplicationScoped
class FitnessBadges implements CardBadges {

    private final Fitness fitness;

    FitnessBadges(Fitness fitness) {
        this.fitness = fitness;
    }

    @Override
    public int place() {
        return 21;
    }

    @Override
    public Map<Long, List<Badge>> of(Collection<Asset> assets) {
        var badges = new HashMap<Long, List<Badge>>();
        for (Asset asset : assets) {
            var refusing = fitness.byProvider(asset).stream().filter(provider -> !provider.misfits().isEmpty()).toList();
            if (!refusing.isEmpty()) {
                String title = refusing.stream().map(FitnessBadges::sentence).collect(Collectors.joining(". "));
                badges.put(asset.id(), List.of(new Badge("circle-x", refusing.getFirst().misfits().getFirst().brief(), "warn", title,
                        "/assets/%d#fitness".formatted(asset.id()))));
            }
        }
        return badges;
    }

    private static String sentence(ProviderFitness provider) {
        return "%s: %s ✗ %s".formatted(provider.provider(),
                provider.uses().stream().filter(use -> !use.fits()).map(Use::name).collect(Collectors.joining(", ")),
                provider.misfits().stream().map(Misfit::brief).collect(Collectors.joining(", ")));
    }
}
