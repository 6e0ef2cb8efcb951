/**
 * What somebody asks for, and whether it may be asked.
 *
 * <p>A {@link takebook.generation.request.GenerationRequest} may be wrong in any number of ways;
 * {@link takebook.generation.request.RequestCheck} finds all of them at once, from records alone: no database, no clock, no
 * network. Only mechanical rules live here, those a provider would refuse or cut silently; their figures come from the
 * capability file, never from this package. Opinions about prompts are the linter's.
 */
@NullMarked
package takebook.generation.request;

import org.jspecify.annotations.NullMarked;
