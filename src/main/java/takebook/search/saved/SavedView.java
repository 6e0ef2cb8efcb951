package takebook.search.saved;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.problem.Violation;
import takebook.search.Hit;
import takebook.search.query.QueryError;

/** What the pages of saved searches show. */
final class SavedView {

    private SavedView() {}

    /** @param total how many things it finds now */
    record Line(SavedSearch search, long total, boolean mine) {}

    /**
     * The list of them, with the form that saves one.
     *
     * @param query the one that is about to be saved
     */
    record Shelf(List<Line> lines, String name, String query, List<Violation> violations) {}

    /**
     * One of them.
     *
     * @param errors what of its query is not understood any more
     * @param next the address of the next page
     * @param feed the address of its feed with its key, right after it was made
     */
    record One(SavedSearch search, boolean mine, List<Hit> items, long total, List<QueryError> errors, @Nullable String next, @Nullable String feed,
            List<Violation> violations) {

        public boolean broken() {
            return !errors.isEmpty();
        }
    }
}
