/** The words of camera work as dated data: families and moves, what each looks like to the measurement, and which one is asked for by name. */
@NullMarked
package takebook.motion.vocabulary;

import org.jspecify.annotations.NullMarked;
