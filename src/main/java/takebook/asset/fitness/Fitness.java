package takebook.asset.fitness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.fix.Fix;
import takebook.problem.Problem;
import takebook.problem.Violation;

/** What files may be used for. */
@Named("fitness")
@ApplicationScoped
public class Fitness {

    private final Instance<FitnessSource> sources;
    private final Assets assets;

    Fitness(Instance<FitnessSource> sources, Assets assets) {
        this.sources = sources;
        this.assets = assets;
    }

    /** Without a statement, so that a list may ask for every card. Nothing for a file that is only kept. */
    public List<Use> of(Asset asset) {
        return asset.isReady() ? sources.stream().flatMap(source -> source.of(asset).stream()).toList() : List.of();
    }

    public List<ProviderFitness> byProvider(Asset asset) {
        var byProvider = new LinkedHashMap<String, List<Use>>();
        of(asset).forEach(use -> byProvider.computeIfAbsent(use.provider(), _ -> new ArrayList<>()).add(use));
        return byProvider.entrySet().stream().map(entry -> ProviderFitness.of(entry.getKey(), entry.getValue())).toList();
    }

    /** An asset of its own that fits, derived from this one; asking again answers with the same one. */
    public Asset fix(long asset, String written) {
        var fix = Fix.parse(written).orElseThrow(() -> Problem.INVALID.because(List.of(
                Violation.of("fix", "“%s” is no fix; one reads jpeg:2048, png:2048, mp4:1280, mp4:1280:30 or trim:0-10".formatted(written)))));
        return assets.fixed(asset, fix);
    }
}
