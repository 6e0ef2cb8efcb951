package takebook.asset.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.card.Card;
import takebook.project.Project;
import takebook.search.FacetRail;
import takebook.search.query.QueryError;

/**
 * The library under one query, as a grid or a table of the same cards.
 *
 * @param projects the names of projects, for the table
 * @param rail counted filters; null while they are fetched after the page
 */
record LibraryView(
        String q,
        LibraryPlace place,
        List<Card> cards,
        Map<Long, String> projects,
        @Nullable String next,
        long total,
        List<QuickFilter> filters,
        List<QueryError> errors,
        boolean filling,
        @Nullable FacetRail rail) {

    static LibraryView of(Shelf.Part part, LibraryPlace place, List<Card> cards, List<Project> projects, @Nullable FacetRail rail) {
        return new LibraryView(part.q(), place, cards, projects.stream().collect(Collectors.toMap(Project::id, Project::name)),
                part.next(place.url()), part.total(), QuickFilter.all(part.q(), place), part.errors(), part.filling(), rail);
    }

    public boolean isTable() {
        return place.table();
    }

    /** The same files as pictures, from the first one. */
    public String gridUrl() {
        return place.asTable(false).url(q);
    }

    /** The same files as rows, from the first one. */
    public String tableUrl() {
        return place.asTable(true).url(q);
    }

    public @Nullable String projectOf(Asset asset) {
        return asset.project() == null ? null : projects.get(asset.project());
    }

    /** What a script puts in the place of the rail. */
    public String railUrl() {
        return "/assets/filters?" + (place.table() ? "view=" + LibraryPlace.TABLE + "&" : "") + "q=" + encoded();
    }

    /** The same page with its rail, for those without scripts. */
    public String urlWithRail() {
        return place.withFilters().url(q);
    }

    /** Everything, seen the same way. */
    public String urlOfAll() {
        return place.url();
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
