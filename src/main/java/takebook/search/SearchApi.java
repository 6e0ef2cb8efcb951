package takebook.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import takebook.people.Roles;
import takebook.search.Hit.Piece;
import takebook.search.query.QueryError;

/** Search for programs: the same grammar, the same results. */
@Path("/api/v1/search")
class SearchApi {

    /**
     * @param snippet HTML: the text around the first match, escaped, the match in {@code <mark>}
     * @param matchedIn the field it was found in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(long id, String kind, String title, String url, @Nullable String picture, @Nullable String snippet,
            @Nullable String matchedIn, @Nullable Long project, Instant createdAt) {}

    record Page(List<Item> items, Map<String, List<FacetCount>> facets, @Nullable String next, long total, long tookMs,
            List<QueryError> errors, boolean filling) {}

    private final Search search;

    SearchApi(Search search) {
        this.search = search;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @RunOnVirtualThread
    @Operation(summary = "Find anything", description = "The query language is explained at /help/search. Parts of a query that cannot be"
            + " understood are named in errors and left out; a query of which nothing is understood answers 400.")
    public Page find(@QueryParam("q") @DefaultValue("") String query, @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("after") @Nullable String after) {
        var asked = new SearchQuery(query, List.of(), limit, after);
        var answer = search.search(asked);
        return new Page(answer.items().stream().map(SearchApi::item).toList(), answer.facets(), next(asked, answer.next()),
                answer.total(), answer.tookMs(), answer.errors(), answer.filling());
    }

    private static Item item(Hit hit) {
        return new Item(hit.id(), hit.kind(), hit.title(), hit.url(),
                hit.pictureAsset() == null ? null : "/assets/%d/poster".formatted(hit.pictureAsset()),
                hit.matchedIn() == null ? null : html(hit.snippet()), hit.matchedIn(), hit.project(), hit.createdAt());
    }

    static String html(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? "<mark>" + escaped(piece.text()) + "</mark>" : escaped(piece.text()))
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    private static @Nullable String next(SearchQuery asked, @Nullable String after) {
        return after == null ? null : "/api/v1/search?q=%s&limit=%d&after=%s".formatted(
                URLEncoder.encode(asked.text(), StandardCharsets.UTF_8), asked.limit(), after);
    }
}
