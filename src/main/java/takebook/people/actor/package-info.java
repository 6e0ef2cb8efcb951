/** Who does something, and who is told what happens to accounts. */
@NullMarked
package takebook.people.actor;

import org.jspecify.annotations.NullMarked;
