/**
 * One list of reasons why a request is turned away.
 *
 * <p>Every package says no with a {@link takebook.problem.Problem}; {@code takebook.web} turns it into a page for people
 * and into {@code application/problem+json} for programs. A new reason is a new line in the enum, never a new exception.
 */
@NullMarked
package takebook.problem;

import org.jspecify.annotations.NullMarked;
