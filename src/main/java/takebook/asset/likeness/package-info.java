/**
 * Which stills and clips show the same thing.
 *
 * <p>Perceptual hashes find candidates through an index on pieces of the hash; a second look at small pictures decides. What
 * hangs together is a group. Merging a group chooses a keeper: the others stay, with bytes and lineage, and leave the lists. Nothing is
 * deleted, so a merge can be undone. {@link takebook.asset.likeness.Likeness} is the door.
 *
 * <p>Left out on purpose: what was derived here from the other (a frame, a conversion), siblings of one source, and two takes, which
 * look alike because they were asked for alike.
 */
@NullMarked
package takebook.asset.likeness;

import org.jspecify.annotations.NullMarked;
