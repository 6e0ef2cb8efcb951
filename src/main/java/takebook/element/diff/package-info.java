/** What is different between two versions of an element: pictures side by side, words by word. */
@NullMarked
package takebook.element.diff;

import org.jspecify.annotations.NullMarked;
