/**
 * Words worth keeping: prompts and their versions.
 *
 * <p>A prompt is a title; its versions hold the words exactly as they were typed. A version is a node of the lineage
 * graph and a revision of the version before it, and never changes after it was made (a trigger in the database
 * refuses), because recipes name it. Other packages call {@link takebook.prompt.Prompts}.
 */
@NullMarked
package takebook.prompt;

import org.jspecify.annotations.NullMarked;
