/** The home of a project: its shots with what became of them, the elements in use, and the newest in it. */
@NullMarked
package takebook.board.home;

import org.jspecify.annotations.NullMarked;
