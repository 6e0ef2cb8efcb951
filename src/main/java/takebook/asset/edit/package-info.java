/** What people say about an asset, when it comes in and later, and what of it the library refuses. */
@NullMarked
package takebook.asset.edit;

import org.jspecify.annotations.NullMarked;
