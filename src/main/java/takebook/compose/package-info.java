/**
 * Writing one correct, affordable request: the chooser, the composer page, the pickers, and the starts from a take.
 *
 * <p>A draft (see {@link takebook.compose.draft.Drafts}) may be wrong in any way and loses nothing that was typed; what
 * is wrong is said all at once by {@link takebook.generation.Generations#check}. Issuing hands the request over and
 * keeps no money itself. Every page works without JavaScript: a form, and buttons that say what they do.
 */
@NullMarked
package takebook.compose;

import org.jspecify.annotations.NullMarked;
