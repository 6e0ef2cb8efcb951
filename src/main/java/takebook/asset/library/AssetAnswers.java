package takebook.asset.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import takebook.asset.Asset;
import takebook.asset.quality.Quality;

/** Puts together what the API tells of assets: a list costs as many statements as one asset. */
@ApplicationScoped
class AssetAnswers {

    private final Quality quality;

    AssetAnswers(Quality quality) {
        this.quality = quality;
    }

    AssetAnswer of(Asset asset) {
        return of(List.of(asset)).getFirst();
    }

    AssetAnswer duplicateOf(Asset asset) {
        return AssetAnswer.of(asset, quality.of(asset), true);
    }

    List<AssetAnswer> of(List<Asset> assets) {
        var reports = quality.of(assets);
        return assets.stream().map(asset -> AssetAnswer.of(asset, reports.get(asset.id()), null)).toList();
    }
}
