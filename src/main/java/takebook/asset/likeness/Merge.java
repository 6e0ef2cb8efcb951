package takebook.asset.likeness;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several copies was kept in their stead.
 *
 * @param superseded what left the lists by it; empty once it is undone
 * @param tagsAdded those the keeper got from the others
 */
public record Merge(
        long id, long keeper, List<Long> superseded, List<String> tagsAdded, @Nullable String mergedBy, Instant mergedAt, boolean undone) {}
