/** Pixels as they were decoded, and sums over them that cost the same for any region. */
@NullMarked
package takebook.media.measure.pixel;

import org.jspecify.annotations.NullMarked;
