/**
 * How assets leave: hidden from lists, or purged down to a tombstone.
 *
 * <p>Nothing is ever deleted. A hidden asset is where it was and only out of sight. A purged one keeps its row, its number, its
 * hash, its place in the lineage and usually a small picture; its bytes go in the background, as far as nobody else has the same
 * ({@link takebook.asset.removal}). What a review, an approval, a lock or a running generation holds cannot be purged;
 * features say so through {@link takebook.asset.disposal.HoldSource}, or place a hold with {@link takebook.asset.disposal.Holds}.
 */
@NullMarked
package takebook.asset.disposal;

import org.jspecify.annotations.NullMarked;
