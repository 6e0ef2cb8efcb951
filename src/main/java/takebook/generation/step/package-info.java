/**
 * The background steps of a generation: submit, poll, collect.
 *
 * <p>Each may be run again at any point, by another process, after a kill: it looks at the state it finds and goes on from there.
 * No transaction is open while a provider or the store is talked to; what was learnt is written by one move of
 * {@link takebook.generation.state.Moves} afterwards. Nothing below a submit repeats it by itself: after any end that is not a
 * plain yes or no, the class of the provider decides who may be asked, and where nobody can, a person does
 * (docs/adr/0001-paid-once.md, docs/crash-points.md).
 */
@NullMarked
package takebook.generation.step;

import org.jspecify.annotations.NullMarked;
