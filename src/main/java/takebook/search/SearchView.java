package takebook.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param ways when nothing was found: the query without one of its parts, and what that would find
 * @param next the address of the next page
 */
record SearchView(String query, SearchAnswer answer, FacetRail rail, List<Way> ways, @Nullable String next) {

    /** @param part what to take out */
    record Way(String part, String url, long total) {}

    /** A part of the query that is wrong, between what stands before and after it. */
    record Wrong(String before, String part, String after, String message) {}

    public List<Wrong> wrongs() {
        return answer.errors().stream().map(error -> {
            int from = Math.min(error.position(), query.length());
            int to = Math.min(from + error.length(), query.length());
            return new Wrong(query.substring(0, from), query.substring(from, to), query.substring(to), error.message());
        }).toList();
    }

    public List<Way> chips() {
        return answer.parts().stream().map(part -> new Way(part.text(), FacetRail.url(part.without()), 0)).toList();
    }

    public String encodedQuery() {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    public boolean libraryIsEmpty() {
        return query.isBlank() && answer.total() == 0;
    }

    public boolean nothingFound() {
        return !query.isBlank() && !answer.unusable() && answer.total() == 0;
    }

    static String urlOfNext(String query, String after) {
        return FacetRail.url(query) + "&after=" + after;
    }
}
