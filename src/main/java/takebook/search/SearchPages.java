package takebook.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.people.Roles;
import takebook.search.SearchView.Way;
import takebook.search.query.Keys;

/** Results of all kinds on one page, and the help to its grammar. */
@Path("/")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class SearchPages {

    private static final int PAGE = 30;
    private static final int MOST_WAYS = 8;

    @CheckedTemplate(basePath = "search", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance search(SearchView view);

        static native TemplateInstance help(List<String> facets);
    }

    private final Search search;

    SearchPages(Search search) {
        this.search = search;
    }

    @GET
    @Path("search")
    public TemplateInstance find(@QueryParam("q") @DefaultValue("") String query, @QueryParam("after") @Nullable String after) {
        var answer = search.answer(new SearchQuery(query, List.of(), PAGE, after));
        var next = answer.next();
        return Templates.search(new SearchView(query, answer, FacetRail.of("/search", query, answer.parts(), answer.facets()),
                answer.total() == 0 ? waysOut(answer) : List.of(), next == null ? null : SearchView.urlOfNext(query, next)));
    }

    /** What each part of a query that finds nothing keeps away. */
    private List<Way> waysOut(SearchAnswer answer) {
        return answer.parts().stream().limit(MOST_WAYS)
                .map(part -> new Way(part.text(), FacetRail.url(part.without()),
                        search.answer(new SearchQuery(part.without(), List.of(), 1, null)).total()))
                .filter(way -> way.total() > 0)
                .toList();
    }

    @GET
    @Path("help/search")
    public TemplateInstance help() {
        return Templates.help(Keys.FACETS);
    }
}
