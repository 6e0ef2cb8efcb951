/**
 * The sealed record of what was asked.
 *
 * <p>A {@link takebook.generation.recipe.Recipe} is written once, as canonical JSON, and named by the SHA-256 of that text: two
 * askings of the same thing are the same recipe, and a changed byte is another one. It holds the SHA-256 of every image and
 * clip, so that what leaves this machine can be compared with what was sealed. docs/recipe-format.md describes the text;
 * {@link takebook.generation.recipe.RecipeReader} reads every format version there ever was, each with a golden file among the
 * tests, so a recipe of today can be re-issued for as long as anybody keeps it.
 */
@NullMarked
package takebook.generation.recipe;

import org.jspecify.annotations.NullMarked;
