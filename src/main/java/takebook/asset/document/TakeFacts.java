package takebook.asset.document;

import java.util.Collection;
import java.util.Map;

/**
 * How the library learns what made a take without knowing generations.
 *
 * <p>Answers for those of the assets that are takes and leaves the others out. Called in lists and by the indexer, so one
 * call must be one statement.
 */
public interface TakeFacts {

    Map<Long, TakeFact> of(Collection<Long> assetIds);
}
