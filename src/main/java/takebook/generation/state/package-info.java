/**
 * What is known of each generation, and how it may change.
 *
 * <p>Every change of state is one conditional update that names the state it leaves, and goes through
 * {@link takebook.generation.state.Moves}: the row, its attempt, the money, the audit event and the next step in the queue change
 * together or not at all. {@link takebook.generation.state.GenerationState} is the map of what is allowed; a state that is
 * final is never left, whatever arrives late. Whoever talks to a provider lives in {@code takebook.generation.step}; nothing in
 * here leaves the machine.
 */
@NullMarked
package takebook.generation.state;

import org.jspecify.annotations.NullMarked;
