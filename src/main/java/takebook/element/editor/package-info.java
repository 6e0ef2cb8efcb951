/** The form an element and its next version are made with; without JavaScript every button is a form of its own right. */
@NullMarked
package takebook.element.editor;

import org.jspecify.annotations.NullMarked;
