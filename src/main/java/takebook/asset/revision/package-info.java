/**
 * Which file takes the place of which.
 *
 * <p>A replaced packshot must not silently change old recipes: they name their inputs by hash and stay as they are. What changes is
 * that everybody who looks at the old file is told of the new one. Said with the upload it is a recorded edge; said later it is a claim.
 */
@NullMarked
package takebook.asset.revision;

import org.jspecify.annotations.NullMarked;
