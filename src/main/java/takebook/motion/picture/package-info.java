/** Drawings of a measured movement as numbers for an SVG: a glyph for a card, curves over time for a page. Pure. */
@NullMarked
package takebook.motion.picture;

import org.jspecify.annotations.NullMarked;
