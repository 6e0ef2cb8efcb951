/**
 * The ways a draft begins: an intent, a take, a frame, an element, kept words, an earlier recipe.
 *
 * <p>Looking makes nothing: the page shows what a draft would hold and what is missing, and only its button makes it.
 */
@NullMarked
package takebook.compose.start;

import org.jspecify.annotations.NullMarked;
