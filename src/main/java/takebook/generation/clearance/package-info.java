/**
 * Whether the inputs of a request may be used today, by the policy of the project it is for.
 *
 * <p>{@link takebook.generation.clearance.ClearanceCheck} decides, from lights the library judged and a policy; the gate looks
 * both up, in the draft and once more at issue, and keeps what it let pass with the generation.
 */
@NullMarked
package takebook.generation.clearance;

import org.jspecify.annotations.NullMarked;
