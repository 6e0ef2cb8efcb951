/** The index on disk: what a thing looks like in it, and how it follows the changes of the library or is built anew. */
@NullMarked
package takebook.search.index;

import org.jspecify.annotations.NullMarked;
