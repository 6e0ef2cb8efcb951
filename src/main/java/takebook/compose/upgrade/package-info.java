/** Drafts that still hold an older version of an element: what would change, and changing it for one or for many. */
@NullMarked
package takebook.compose.upgrade;

import org.jspecify.annotations.NullMarked;
