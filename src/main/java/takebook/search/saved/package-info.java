/**
 * Queries kept under a name. They hold no results: the count, the list and the feed are looked for anew whenever somebody asks. A
 * query that a later version of the grammar does not understand is shown with what is wrong, never dropped.
 */
@NullMarked
package takebook.search.saved;

import org.jspecify.annotations.NullMarked;
