/** What is made of an asset to look at: poster, filmstrip, proxy; any of it may be deleted and comes back. */
@NullMarked
package takebook.asset.rendition;

import org.jspecify.annotations.NullMarked;
