/**
 * Drafts: what a composer holds.
 *
 * <p>{@link takebook.compose.draft.DraftContent} is a plain record and {@link takebook.compose.draft.Tray} the pure
 * functions that change its slots; {@link takebook.compose.draft.Drafts} keeps drafts and notices when two people write
 * into the same one.
 */
@NullMarked
package takebook.compose.draft;

import org.jspecify.annotations.NullMarked;
