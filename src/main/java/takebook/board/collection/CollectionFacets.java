package takebook.board.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import takebook.asset.Asset;
import takebook.asset.document.AssetFacets;
import takebook.project.collection.AssetCollections;

/** {@code collection:12} and {@code collection:"Mood board"}. */
@ApplicationScoped
class CollectionFacets implements AssetFacets {

    private final AssetCollections collections;

    CollectionFacets(AssetCollections collections) {
        this.collections = collections;
    }

    @Override
    public Map<Long, Map<String, List<String>>> of(Collection<Asset> assets) {
        var facets = new HashMap<Long, Map<String, List<String>>>();
        collections.holding(assets.stream().map(Asset::id).toList()).forEach((asset, names) -> {
            var values = new ArrayList<String>(names.values());
            names.keySet().forEach(number -> values.add(Long.toString(number)));
            facets.put(asset, Map.of("collection", values));
        });
        return facets;
    }
}
