/** Secrets and how they are guarded: random ones, chosen ones, and how often somebody may guess. */
@NullMarked
package takebook.people.secret;

import org.jspecify.annotations.NullMarked;
