/**
 * An asset as one card of a grid shows it: the same card, with the same signs, in the library, on shot boards and in
 * collections. What another feature wants to say on every card it says through {@link takebook.asset.card.CardBadges}.
 */
@NullMarked
package takebook.asset.card;

import org.jspecify.annotations.NullMarked;
