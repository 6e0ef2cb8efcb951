/**
 * Whether a file may be used with a provider, for what, and what would make it fit.
 *
 * <p>The limits belong to {@code capability}, which the library does not know: a {@link takebook.asset.fitness.FitnessSource} above it
 * answers with the same check that refuses a request, so the card and the refusal never disagree
 * (docs/adr/0016-fitness-is-told-from-above.md).
 */
@NullMarked
package takebook.asset.fitness;

import org.jspecify.annotations.NullMarked;
