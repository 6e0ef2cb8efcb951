/** The views a named subject should be seen from, by its kind, and which of them its pictures cover. */
@NullMarked
package takebook.element.view;

import org.jspecify.annotations.NullMarked;
