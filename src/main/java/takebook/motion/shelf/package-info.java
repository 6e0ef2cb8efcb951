/** The pages and routes of the motion library: its shelves, a reference, the form, the picker; {@code /motion}, {@code /api/v1/motion}. */
@NullMarked
package takebook.motion.shelf;

import org.jspecify.annotations.NullMarked;
