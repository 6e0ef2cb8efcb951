/**
 * Files that come in together, and what becomes of each.
 *
 * <p>A batch outlives the page that began it, the connection and the process. Its files are announced with their hashes, so
 * that what is here already is never sent; those that must be sent arrive in pieces ({@link takebook.asset.batch.Transfers}),
 * whole in one form, or out of an archive; each then goes through the ordinary intake of the library exactly once, and the row
 * says what came of it. {@link takebook.asset.batch.Batches} is the door; pages and scripts see records only.
 */
@NullMarked
package takebook.asset.batch;

import org.jspecify.annotations.NullMarked;
