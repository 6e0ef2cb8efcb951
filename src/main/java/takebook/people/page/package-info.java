/** Where people come in and accounts are looked after, and how the first of them is made. */
@NullMarked
package takebook.people.page;

import org.jspecify.annotations.NullMarked;
