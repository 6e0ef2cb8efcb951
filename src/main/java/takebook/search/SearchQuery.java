package takebook.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to the index.
 *
 * @param text in the search grammar; empty finds everything, newest first
 * @param kinds only documents of these kinds; empty for all kinds
 * @param limit 1 to 100
 * @param after where the page before this one ended, from {@link SearchAnswer#next()}
 */
public record SearchQuery(String text, List<String> kinds, int limit, @Nullable String after) {

    public SearchQuery {
        kinds = List.copyOf(kinds);
        limit = Math.clamp(limit, 1, 100);
    }

    public static SearchQuery of(String text) {
        return new SearchQuery(text, List.of(), 20, null);
    }
}
