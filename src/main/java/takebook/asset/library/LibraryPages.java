package takebook.asset.library;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.Assets;
import takebook.asset.card.Cards;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.project.Project;
import takebook.project.Projects;
import takebook.search.FacetRail;
import takebook.search.Search;
import takebook.storage.Sha256;

@Path("/")
@RunOnVirtualThread
@RolesAllowed(Roles.VIEWER)
class LibraryPages {

    @CheckedTemplate(basePath = "asset", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance library(LibraryView view);

        static native TemplateInstance filters(FacetRail rail);
    }

    private final Shelf shelf;
    private final Assets assets;
    private final Cards cards;
    private final Search search;
    private final Projects projects;
    private final AssetAnswers answers;

    LibraryPages(Shelf shelf, Assets assets, Cards cards, Search search, Projects projects, AssetAnswers answers) {
        this.shelf = shelf;
        this.assets = assets;
        this.cards = cards;
        this.search = search;
        this.projects = projects;
        this.answers = answers;
    }

    @GET
    @Path("assets")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("view") @Nullable String view,
            @QueryParam("filters") boolean withFilters) {
        var part = shelf.part(q, after, limit);
        var place = LibraryPlace.of(view, withFilters);
        var named = place.table() ? projects.all() : List.<Project>of();
        return Templates.library(LibraryView.of(part, place, cards.of(part.assets()), named, withFilters ? rail(part.q(), place) : null));
    }

    /** The filters beside the list. Counting them costs more the more is found, so the pictures do not wait for it. */
    @GET
    @Path("assets/filters")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance filters(@QueryParam("q") @DefaultValue("") String q, @QueryParam("view") @Nullable String view) {
        return Templates.filters(rail(q.strip(), LibraryPlace.of(view, false)));
    }

    /** Who asked for the page together with its filters, because no script fetches them, gets them again with the next one. */
    private FacetRail rail(String q, LibraryPlace place) {
        return search.facets(q, Shelf.KINDS, place.url());
    }

    /** What the page of the asset is made of, as the API tells it. */
    @GET
    @Path("assets/{id:\\d+}.json")
    @Produces(MediaType.APPLICATION_JSON)
    public AssetAnswer json(long id) {
        return answers.of(assets.require(id));
    }

    /** The permalink of exact bytes. */
    @GET
    @Path("f/{sha256:[0-9a-f]{64}}")
    public Response bytes(String sha256) {
        return assets.holding(new Sha256(sha256))
                .map(asset -> Response.seeOther(URI.create(asset.url())).build())
                .orElseThrow(() -> Problem.NOT_FOUND.because("No asset of this library has these bytes"));
    }
}
