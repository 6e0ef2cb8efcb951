/**
 * The motion library: clips whose camera movement is worth following.
 *
 * <p>A motion reference is a clip of the library and what people say about how its camera moves: the move, by the tree in
 * {@link takebook.motion.vocabulary}, its direction, speed and shake, whether it is proven, what works with it and what does not,
 * and a log of trials that is only ever appended to. It is a node of the lineage graph, derived from its clip. Beside what
 * people say lies what was measured ({@link takebook.motion.measure}): a projection that proposes, contradicts, and never
 * overwrites. {@link takebook.motion.Motions} is the door; the pages and routes are in {@code shelf}, the drawings in {@code picture}.
 */
@NullMarked
package takebook.motion;

import org.jspecify.annotations.NullMarked;
