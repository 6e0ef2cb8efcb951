/** The shelves beside a draft: pages to pick a picture, a clip, an element or kept words from, and the way back. */
@NullMarked
package takebook.compose.shelf;

import org.jspecify.annotations.NullMarked;
