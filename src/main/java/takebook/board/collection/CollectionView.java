package takebook.board.collection;

import java.util.List;
import takebook.asset.card.Card;
import takebook.problem.Violation;
import takebook.project.collection.AssetCollection;

/** @param cards in their order */
record CollectionView(AssetCollection collection, List<Card> cards, List<Violation> violations) {

    /** What all of it weighs, before it is packed. */
    public long bytes() {
        return cards.stream().mapToLong(card -> card.asset().bytes()).sum();
    }
}
