/**
 * The tables on which people lay things out: the home of a project with its shots, the board of a shot with all its takes.
 *
 * <p>It keeps little of its own (picks and passes) and brings together what shelves and generations know, so that these need not
 * know each other. Nobody imports it.
 */
@NullMarked
package takebook.board;

import org.jspecify.annotations.NullMarked;
