/** What everybody is told when something cannot be served: one page for people, one form of JSON for programs. */
@NullMarked
package takebook.web.problem;

import org.jspecify.annotations.NullMarked;
