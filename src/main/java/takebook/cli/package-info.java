/**
 * Programs beside the house that talk to a running Takebook over its HTTP API and import nothing of it.
 *
 * <p>{@link takebook.cli.Demo} fills the sample project: {@code ./takebook up --demo}.
 */
@NullMarked
package takebook.cli;

import org.jspecify.annotations.NullMarked;
