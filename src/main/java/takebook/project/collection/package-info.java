/**
 * Collections: assets in an order somebody chose. This package knows their numbers; what they look like, and the download of all
 * of them, belongs to {@code takebook.board.collection}.
 */
@NullMarked
package takebook.project.collection;

import org.jspecify.annotations.NullMarked;
