package takebook.search.saved;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import takebook.Listing;
import takebook.people.RequestKeys;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.search.Search;

/** Saved searches for programs: those of the owner of the token, and those that are shared. */
@Path("/api/v1/searches")
@RunOnVirtualThread
@RolesAllowed(Roles.VIEWER)
class SavedApi {

    private static final String ADDRESS = "/api/v1/searches";

    record Members(@Nullable String name, @Nullable String q, @Nullable Boolean shared) {}

    /**
     * @param count what the query finds now
     * @param results where to fetch it
     */
    record Answer(long id, String name, String q, boolean shared, String owner, long count, String results, String url, Instant createdAt, Instant changedAt) {}

    private final SavedSearches saved;
    private final Search search;
    private final RequestKeys keys;

    SavedApi(SavedSearches saved, Search search, RequestKeys keys) {
        this.saved = saved;
        this.search = search;
        this.keys = keys;
    }

    @GET
    public Listing<Answer> list(@RestQuery @Nullable Long after, @RestQuery @DefaultValue("100") int limit) {
        var part = Listing.part(saved.all(), SavedSearch::id, after, limit, ADDRESS);
        return new Listing<>(part.items().stream().map(this::answer).toList(), part.next(), part.total());
    }

    @GET
    @Path("{id:\\d+}")
    public Answer show(long id) {
        return answer(saved.require(id));
    }

    @POST
    public Response save(@Nullable Members asked, @HeaderParam("Idempotency-Key") @Nullable String key) {
        var members = required(asked);
        var made = saved.require(keys.once(key, ADDRESS, members,
                () -> saved.save(members.name(), members.q(), Boolean.TRUE.equals(members.shared())).id()));
        return Response.created(URI.create(ADDRESS + "/" + made.id())).entity(answer(made)).build();
    }

    /** Members that are not there stay as they are. */
    @PATCH
    @Path("{id:\\d+}")
    public Answer change(long id, @Nullable Members asked) {
        var members = required(asked);
        var now = saved.require(id);
        return answer(saved.change(id, members.name() == null ? now.name() : members.name(), members.q() == null ? now.query() : members.q(),
                members.shared() == null ? now.shared() : members.shared()));
    }

    @DELETE
    @Path("{id:\\d+}")
    public void delete(long id) {
        saved.delete(id);
    }

    private static Members required(@Nullable Members asked) {
        if (asked == null) {
            throw Problem.MALFORMED.because("Send a JSON object with the members name, q, shared.");
        }
        return asked;
    }

    private Answer answer(SavedSearch own) {
        return new Answer(own.id(), own.name(), own.query(), own.shared(), own.owner(), search.count(own.query(), List.of()),
                "/api/v1" + own.searchUrl(), own.url(), own.createdAt(), own.changedAt());
    }
}
