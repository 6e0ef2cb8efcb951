/**
 * Archives, and what is said about the files in them.
 *
 * <p>A ZIP is hostile until proved otherwise: nothing in it names a path here, every byte is counted while it is inflated, and what
 * it claims about itself is believed only where it is the smaller figure. Each file in it goes through the ordinary intake and has
 * a line of its own in the batch. A sidecar, {@code takebook.csv} or {@code takebook.json}, gives titles, roles, tags, notes,
 * projects and rights to the files beside it; one that is wrong anywhere stops the import before the first file.
 */
@NullMarked
package takebook.asset.archive;

import org.jspecify.annotations.NullMarked;
