/**
 * Named subjects that look the same in every take: a character, an item, a place.
 *
 * <p>An element is a name; its versions hold the pictures and the words. A version is a node of the lineage graph,
 * derived from its pictures and a revision of the version before it, and never changes after it was made (a trigger in
 * the database refuses), because recipes name it. Other packages call {@link takebook.element.Elements}.
 */
@NullMarked
package takebook.element;

import org.jspecify.annotations.NullMarked;
