/**
 * The board of one shot, where up to some hundred takes are gone through: stacked by recipe, one line each on what changed,
 * picks and passes. {@link takebook.board.shot.Flags} keeps these; everything else is read.
 */
@NullMarked
package takebook.board.shot;

import org.jspecify.annotations.NullMarked;
