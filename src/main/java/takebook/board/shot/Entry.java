package takebook.board.shot;

import org.jspecify.annotations.Nullable;
import takebook.asset.card.Card;
import takebook.generation.state.Generation;

/**
 * One card of a board: a take, or a generation that has not made one (yet, or at all).
 *
 * @param generation null for a take that was laid in from elsewhere and made by none
 * @param card of the take; null while there is none
 * @param change what its recipe asks differently from its parent's, in one line
 * @param parent what {@code change} compares with, in words: {@code take 17}, {@code the one before}; null for the first
 * @param issue which asking of its recipe in this shot it is, from 1
 * @param issues how many there are
 * @param depth how many takes of this shot it was made from, one from the other
 */
record Entry(
        @Nullable Generation generation,
        @Nullable Card card,
        @Nullable Flag flag,
        String change,
        @Nullable String parent,
        int issue,
        int issues,
        int depth) {

    public boolean isTake() {
        return card != null;
    }

    public boolean isMoving() {
        return generation != null && generation.state().isMoving();
    }

    /** The number of the take, by which people speak of it. */
    public String note() {
        return card == null ? "" : "Take " + card.asset().id();
    }

    public String flagWord() {
        return flag == null ? "" : flag.word();
    }

    public int stars() {
        return card == null || card.asset().rating() == null ? 0 : card.asset().rating().stars();
    }

    Entry of(int number, int all) {
        return new Entry(generation, card, flag, change, parent, number, all, depth);
    }
}
