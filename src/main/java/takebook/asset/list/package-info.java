/** What tells assets apart in a list, and the list itself, newest first. */
@NullMarked
package takebook.asset.list;

import org.jspecify.annotations.NullMarked;
