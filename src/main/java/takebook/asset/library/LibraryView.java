package takebook.asset.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.card.Card;
import takebook.search.FacetRail;
import takebook.search.query.QueryError;

/**
 * The library's grid under one query.
 *
 * @param rail counted filters; null while they are fetched after the page
 */
record LibraryView(
        String q,
        List<Card> cards,
        @Nullable String next,
        long total,
        List<QuickFilter> filters,
        List<QueryError> errors,
        boolean filling,
        @Nullable FacetRail rail) {

    static LibraryView of(Shelf.Part part, List<Card> cards, @Nullable FacetRail rail) {
        return new LibraryView(part.q(), cards, part.next("/assets"), part.total(), QuickFilter.all(part.q()), part.errors(),
                part.filling(), rail);
    }

    /** What a script puts in the place of the rail. */
    public String railUrl() {
        return "/assets/filters?q=" + encoded();
    }

    /** The same page with its rail, for those without scripts. */
    public String urlWithRail() {
        return "/assets?filters=true&q=" + encoded();
    }

    /** The same question asked of everything, so that it finds the same. */
    public String saveUrl() {
        String asked = q.contains("kind:") ? q : q + " (kind:image OR kind:video OR kind:take)";
        return "/search/saved?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    /** A change of everything the query finds. */
    public String bulkUrl() {
        return "/assets/bulk?all=true&q=" + encoded();
    }

    private String encoded() {
        return URLEncoder.encode(q, StandardCharsets.UTF_8);
    }
}
