package takebook.asset.care;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.disposal.PurgePlan;
import takebook.asset.disposal.Tombstone;
import takebook.problem.Violation;

/**
 * The page on which an asset is hidden, held or purged.
 *
 * @param tombstone what is left, when it is purged
 * @param why as typed before it was refused
 */
record DisposalView(Asset asset, PurgePlan plan, @Nullable Tombstone tombstone, String why, List<Violation> violations) {}
