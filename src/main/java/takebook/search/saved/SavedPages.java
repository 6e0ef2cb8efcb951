package takebook.search.saved;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.people.Me;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;
import takebook.search.Search;
import takebook.search.SearchAnswer;
import takebook.search.SearchQuery;

@Path("/search/saved")
@RunOnVirtualThread
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
class SavedPages {

    private static final int PAGE = 30;
    private static final int FEED = 50;

    @CheckedTemplate(basePath = "search", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance savedSearches(SavedView.Shelf view);

        static native TemplateInstance savedSearch(SavedView.One view);
    }

    private final SavedSearches saved;
    private final FeedKeys keys;
    private final Search search;
    private final Me me;

    SavedPages(SavedSearches saved, FeedKeys keys, Search search, Me me) {
        this.saved = saved;
        this.keys = keys;
        this.search = search;
        this.me = me;
    }

    /** @param q a query that is about to be saved, from the page where it was asked */
    @GET
    public TemplateInstance list(@QueryParam("q") @DefaultValue("") String q) {
        return Templates.savedSearches(shelf("", q, List.of()));
    }

    @POST
    public Response save(@RestForm @Nullable String name, @RestForm @DefaultValue("") String q, @RestForm boolean shared) {
        try {
            return to(saved.save(name, q, shared));
        } catch (ProblemException refused) {
            return Response.status(refusal(refused)).entity(Templates.savedSearches(shelf(name == null ? "" : name, q, refused.violations()))).build();
        }
    }

    @GET
    @Path("{id:\\d+}")
    public TemplateInstance show(long id, @QueryParam("after") @Nullable String after) {
        return Templates.savedSearch(one(saved.require(id), after, null, List.of()));
    }

    @POST
    @Path("{id:\\d+}")
    public Response change(long id, @RestForm @Nullable String name, @RestForm @DefaultValue("") String q, @RestForm boolean shared) {
        try {
            return to(saved.change(id, name, q, shared));
        } catch (ProblemException refused) {
            return Response.status(refusal(refused)).entity(Templates.savedSearch(one(saved.require(id), null, null, refused.violations()))).build();
        }
    }

    @POST
    @Path("{id:\\d+}/delete")
    public Response delete(long id) {
        saved.delete(id);
        return Response.seeOther(URI.create("/search/saved")).build();
    }

    /** The one answer to a post that is a page: the address is shown here and can never be shown again. */
    @POST
    @Path("{id:\\d+}/feed")
    public TemplateInstance feedAddress(long id, @Context UriInfo address) {
        var own = saved.require(id);
        String feed = address.getBaseUri().resolve("%s.atom?key=%s".formatted(own.url(), keys.make(id, saved.me()))).toString();
        return Templates.savedSearch(one(own, null, feed, List.of()));
    }

    /** For programs that read feeds: by the key in the address, or for whoever is logged in. */
    @GET
    @Path("{id:\\d+}.atom")
    @PermitAll
    @Produces(MediaType.APPLICATION_ATOM_XML)
    public Response feed(long id, @QueryParam("key") @Nullable String key, @Context UriInfo address) {
        long person = key != null
                ? keys.personOf(id, key).orElseThrow(() -> Problem.NOT_FOUND.because("There is no such feed"))
                : reader();
        var found = saved.visibleTo(person, id);
        var hits = search.list(new SearchQuery(newestFirst(found.query()), List.of(), 1, null)).errors().isEmpty()
                ? search.search(new SearchQuery(newestFirst(found.query()), List.of(), FEED, null)).items()
                : List.<takebook.search.Hit>of();
        return Response.ok(AtomFeed.write(found, hits, address.getBaseUri())).header("Cache-Control", "private, no-store").build();
    }

    private long reader() {
        if (!me.may(Roles.VIEWER)) {
            throw Problem.NOT_SIGNED_IN.because("Log in, or use the address of the feed with its key.");
        }
        return saved.me();
    }

    /** A feed is about what is new, whatever order its query asks for. */
    private static String newestFirst(String query) {
        return query.replaceAll("(^|\\s)sort:\\S+", " ").strip() + " sort:created-desc";
    }

    private SavedView.Shelf shelf(String name, String query, List<Violation> violations) {
        var lines = saved.all().stream()
                .map(each -> new SavedView.Line(each, search.count(each.query(), List.of()), saved.isMine(each)))
                .toList();
        return new SavedView.Shelf(lines, name, query, violations);
    }

    private SavedView.One one(SavedSearch own, @Nullable String after, @Nullable String feed, List<Violation> violations) {
        var asked = new SearchQuery(own.query(), List.of(), PAGE, after);
        var list = search.list(new SearchQuery(own.query(), List.of(), 1, null));
        boolean readable = list.errors().isEmpty() || !list.parts().isEmpty() && list.total() > 0;
        SearchAnswer answer = readable ? search.search(asked) : null;
        return new SavedView.One(own, saved.isMine(own), answer == null ? List.of() : answer.items(), answer == null ? 0 : answer.total(), list.errors(),
                answer == null || answer.next() == null ? null : own.url() + "?after=" + answer.next(), feed, violations);
    }

    private static int refusal(ProblemException refused) {
        if (refused.problem() != Problem.INVALID) {
            throw refused;
        }
        return refused.problem().status();
    }

    private static Response to(SavedSearch search) {
        return Response.seeOther(URI.create(search.url())).build();
    }
}
