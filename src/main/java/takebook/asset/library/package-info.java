/**
 * The library as people and programs see it: the grid, the page of one asset, the same as JSON, and the bytes.
 *
 * <p>Bytes somebody sent are handed back as a download that no browser runs as a page; what pages show in their place was
 * encoded here, or was found by our own probe to be of a kind browsers only look at.
 */
@NullMarked
package takebook.asset.library;

import org.jspecify.annotations.NullMarked;
