/**
 * The library: every stored image and clip, whoever made it.
 *
 * <p>An asset is a file that never changes, under the id its lineage node gave it. It came in one of three ways: somebody
 * uploaded it, a generation made it (then it is a take), or it was cut out of another asset (a frame, a trim). Uploads of
 * the same bytes share one asset; takes and derived assets keep one row for each way they were made, so no lineage is
 * lost. Only titles, tags, roles and notes change, each change against the version its author saw.
 *
 * <p>Bytes are stored and examined before the transaction begins that makes them an asset; posters, filmstrips and proxies
 * follow in the background and can be deleted at any time. Other packages call {@link takebook.asset.Assets}.
 */
@NullMarked
package takebook.asset;

import org.jspecify.annotations.NullMarked;
