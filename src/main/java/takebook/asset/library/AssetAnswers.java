package takebook.asset.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import takebook.asset.Asset;
import takebook.asset.fitness.Fitness;
import takebook.asset.quality.Quality;

/** Puts together what the API tells of assets: a list costs as many statements as one asset. */
@ApplicationScoped
class AssetAnswers {

    private final Quality quality;
    private final Fitness fitness;

    AssetAnswers(Quality quality, Fitness fitness) {
        this.quality = quality;
        this.fitness = fitness;
    }

    AssetAnswer of(Asset asset) {
        return of(List.of(asset)).getFirst();
    }

    AssetAnswer duplicateOf(Asset asset) {
        return AssetAnswer.of(asset, quality.of(asset), fitness.of(asset), true);
    }

    List<AssetAnswer> of(List<Asset> assets) {
        var reports = quality.of(assets);
        return assets.stream().map(asset -> AssetAnswer.of(asset, reports.get(asset.id()), fitness.of(asset), null)).toList();
    }
}
