/** Where the versions of an element are used: takes made with them, and the shots those stand in. */
@NullMarked
package takebook.element.use;

import org.jspecify.annotations.NullMarked;
