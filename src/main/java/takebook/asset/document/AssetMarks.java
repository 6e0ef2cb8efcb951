package takebook.asset.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How the library learns what higher features say an asset is, such as picked, so that {@code is:picked} finds it.
 *
 * <p>The words are those of {@code takebook.search.query.Keys}. Assets without any are left out. Called by the indexer for many
 * assets at once: one call must be one statement. Whoever changes a mark calls {@code search.changed(asset)} with it.
 */
public interface AssetMarks {

    Map<Long, List<String>> of(Collection<Long> assetIds);
}
