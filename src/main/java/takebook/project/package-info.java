/**
 * What belongs together: a project gathers assets, elements, prompts and generations under one name.
 *
 * <p>Other packages keep a project's id and ask {@link takebook.project.Projects} whether it exists; what lies in a
 * project is found by search, so that this package knows none of them.
 */
@NullMarked
package takebook.project;

import org.jspecify.annotations.NullMarked;
