/** The grey frames of a clip at several sizes, and what in them can be followed. */
@NullMarked
package takebook.media.motion.frame;

import org.jspecify.annotations.NullMarked;
