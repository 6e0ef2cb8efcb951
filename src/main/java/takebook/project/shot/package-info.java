/**
 * Shots: the places of a project that hold takes.
 *
 * <p>A generation names its shot when it is asked for; references and takes from elsewhere are laid in by hand. What a shot
 * looks like on its board (flags, stacks, what changed) belongs to higher packages: this one knows names, briefs, states and the
 * numbers of assets.
 */
@NullMarked
package takebook.project.shot;

import org.jspecify.annotations.NullMarked;
