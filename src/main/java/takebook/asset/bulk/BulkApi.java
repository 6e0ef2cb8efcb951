package takebook.asset.bulk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.people.RequestKeys;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.Violation;
import takebook.search.Search;

/** Changes of many files for programs: planned, looked at, applied, taken back. */
@Path("/api/v1/bulk-changes")
@RunOnVirtualThread
@RolesAllowed(Roles.CURATOR)
class BulkApi {

    private static final String ADDRESS = "/api/v1/bulk-changes";

    /**
     * Which files, and what is to be different; a member that is left out stays as it is.
     *
     * @param assets their numbers; or
     * @param q a query that finds them
     * @param role empty takes it away
     * @param project 0 takes the files out of their projects
     * @param rating 0 takes the stars away
     */
    record Asked(@Nullable List<Long> assets, @Nullable String q, @Nullable List<String> addTags, @Nullable List<String> removeTags,
            @Nullable String role, @Nullable Long project, @Nullable Integer rating, @Nullable Long collection, @Nullable Long shot) {

        BulkChange change() {
            return new BulkChange(addTags == null ? List.of() : addTags, removeTags == null ? List.of() : removeTags, role, project, rating,
                    collection, shot);
        }
    }

    /**
     * @param assets how many it is about
     * @param changes how many of them would be, or were, different afterwards
     * @param skipped what undoing left alone, since somebody had changed it meanwhile
     */
    record Answer(long id, String url, BulkState state, int assets, int changes, List<Long> skipped) {}

    private final BulkChanges changes;
    private final Search search;
    private final RequestKeys keys;

    BulkApi(BulkChanges changes, Search search, RequestKeys keys) {
        this.changes = changes;
        this.search = search;
        this.keys = keys;
    }

    /** Nothing is changed yet. */
    @POST
    public Response plan(@Nullable Asked asked, @HeaderParam("Idempotency-Key") @Nullable String key) {
        if (asked == null) {
            throw Problem.MALFORMED.because("Send a JSON object with assets or q, and what is to change.");
        }
        var found = asked.assets() == null ? found(asked.q()) : asked.assets();
        long id = keys.once(key, ADDRESS, asked, () -> changes.plan(asked.change(), asked.assets() == null ? asked.q() : null, found).id());
        return Response.created(URI.create(ADDRESS + "/" + id)).entity(answer(changes.require(id))).build();
    }

    private List<Long> found(@Nullable String query) {
        var found = search.all(query == null ? "" : query, BulkPages.KINDS, BulkChanges.MOST + 1);
        if (query == null || !found.errors().isEmpty()) {
            throw Problem.INVALID.because(query == null
                    ? List.of(Violation.of("assets", "Give the numbers of the files, or in q a query that finds them."))
                    : found.errors().stream().map(error -> Violation.of("q", error.message())).toList());
        }
        return found.ids();
    }

    @GET
    @Path("{bulk:\\d+}")
    public Answer show(long bulk) {
        return answer(changes.require(bulk));
    }

    /** Applied twice it changes nothing more. */
    @POST
    @Path("{bulk:\\d+}/apply")
    public Answer apply(long bulk) {
        changes.apply(bulk);
        return answer(changes.require(bulk));
    }

    @POST
    @Path("{bulk:\\d+}/undo")
    public Answer undo(long bulk) {
        changes.undo(bulk);
        return answer(changes.require(bulk));
    }

    private Answer answer(Bulk bulk) {
        return new Answer(bulk.id(), bulk.url(), bulk.state(), bulk.assets().size(), changes.shown(bulk).size(), bulk.skipped());
    }
}
