/**
 * What is out of date, and why.
 *
 * <p>An asset is out of date when an element version went into it, directly or through what it was made from, in whose place
 * its project would use a newer one today: the pinned version where the project pins the element, else the newest that is
 * published. That is a comparison of two numbers at the end of a walk over recorded edges, and no guess from dates
 * (docs/adr/0015). Other packages call {@link takebook.element.supersession.Supersessions}.
 */
@NullMarked
package takebook.element.supersession;

import org.jspecify.annotations.NullMarked;
