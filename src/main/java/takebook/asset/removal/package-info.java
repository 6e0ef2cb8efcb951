/**
 * Bytes that nobody needs any more, and how they go without taking anybody's along.
 *
 * <p>Objects are shared: an upload, a take and a poster may have the same hash. So nothing is removed because one owner says
 * so, but only when a look at every owner finds none, and the mark that it begins is committed before the first byte goes. Who
 * stores bytes asks before and after ({@link takebook.asset.removal.Removals}), and is told when they went in between.
 */
@NullMarked
package takebook.asset.removal;

import org.jspecify.annotations.NullMarked;
