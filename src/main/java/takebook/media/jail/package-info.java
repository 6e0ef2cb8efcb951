/** ffmpeg and the walls around it: where it comes from, what it may use, how long it may run, and what it said. */
@NullMarked
package takebook.media.jail;

import org.jspecify.annotations.NullMarked;
