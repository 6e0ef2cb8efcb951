/** What an asset was made from, and what came of using it: the two sides of its page. */
@NullMarked
package takebook.asset.kin;

import org.jspecify.annotations.NullMarked;
