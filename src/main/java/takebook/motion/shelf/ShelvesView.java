package takebook.motion.shelf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.motion.vocabulary.CameraWork;
import takebook.motion.vocabulary.Family;
import takebook.search.query.QueryError;

/**
 * The shelves under one question.
 *
 * @param work the desired camera work somebody picked; null when nobody did
 * @param choices what can be picked, with how many clips answer
 * @param unclassified newest first
 * @param all what the question found, the retired ones left out
 * @param empty whether nothing was ever filed
 */
record ShelvesView(
        String q,
        @Nullable CameraWork work,
        List<Choice> choices,
        List<Shelf> shelves,
        List<MotionCard> unclassified,
        Facets facets,
        int all,
        boolean empty,
        List<QueryError> errors) {

    record Choice(CameraWork work, long count, boolean active) {}

    /** @param vacant moves of the family nothing is filed under */
    record Shelf(Family family, List<Board> boards, List<String> vacant) {}

    /** @param more how many are not shown here, with {@code url} leading to all of them; 0 for none */
    record Board(String label, List<MotionCard> cards, int more, String url) {}

    public boolean asked() {
        return !q.isEmpty() || work != null;
    }
}
