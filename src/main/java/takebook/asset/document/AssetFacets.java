package takebook.asset.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import takebook.asset.Asset;

/**
 * Values another feature adds to the search document of an asset, by key: {@code quality} to {@code excellent}.
 *
 * <p>The keys are those of {@code takebook.search.query.Keys}. Assets without any are left out. Called by the indexer for many assets at
 * once: one call must be one statement. Whoever changes a value calls {@code search.changed(asset)} with it.
 */
public interface AssetFacets {

    Map<Long, Map<String, List<String>>> of(Collection<Asset> assets);
}
