package takebook.asset.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import takebook.asset.Asset;
import takebook.asset.document.AssetFacets;

/** {@code quality:excellent}, {@code quality:usable}, {@code quality:poor}. */
@ApplicationScoped
class QualityFacets implements AssetFacets {

    private final Quality quality;

    QualityFacets(Quality quality) {
        this.quality = quality;
    }

    @Override
    public Map<Long, Map<String, List<String>>> of(Collection<Asset> assets) {
        var facets = new HashMap<Long, Map<String, List<String>>>();
        quality.of(assets.stream().filter(asset -> !asset.isTake()).toList()).forEach((asset, report) -> {
            if (report.grade() != null) {
                facets.put(asset, Map.of("quality", List.of(report.grade().name().toLowerCase(Locale.ROOT))));
            }
        });
        return facets;
    }
}
