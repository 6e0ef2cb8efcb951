/** The pages of lineage: a picture drawn on the server, the same as a list, and where a number leads. */
@NullMarked
package takebook.lineage.page;

import org.jspecify.annotations.NullMarked;
