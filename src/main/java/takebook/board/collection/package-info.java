/** The pages of collections: put in order by hand, and downloaded as one archive with a manifest. */
@NullMarked
package takebook.board.collection;

import org.jspecify.annotations.NullMarked;
