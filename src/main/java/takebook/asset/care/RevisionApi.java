package takebook.asset.care;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.Listing;
import takebook.asset.Assets;
import takebook.asset.revision.Revision;
import takebook.asset.revision.Revisions;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.Violation;

/** What takes the place of a file, for programs. Saying it twice is saying it once, so no key is needed. */
@Path("/api/v1/assets/{id:\\d+}/revisions")
@RunOnVirtualThread
class RevisionApi {

    record Claimed(@Nullable Long newer, @Nullable String evidence) {}

    private final Assets assets;
    private final Revisions revisions;

    RevisionApi(Assets assets, Revisions revisions) {
        this.assets = assets;
        this.revisions = revisions;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Listing<Revision> of(long id) {
        assets.require(id);
        var found = revisions.of(id);
        return new Listing<>(found, null, found.size());
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    public Response claim(long id, @Nullable Claimed claim) {
        if (claim == null || claim.newer() == null) {
            throw Problem.INVALID.because(List.of(Violation.of("newer", "Give the number of the asset that takes the place of this one.")));
        }
        long newer = claim.newer();
        revisions.replace(id, newer, claim.evidence() == null ? "" : claim.evidence());
        var made = revisions.of(id).stream().filter(revision -> revision.newer() == newer).findFirst().orElseThrow();
        return Response.created(URI.create("/api/v1/assets/%d/revisions".formatted(id))).entity(made).build();
    }

    @DELETE
    @Path("{newer:\\d+}")
    @RolesAllowed(Roles.CURATOR)
    public void withdraw(long id, long newer) {
        revisions.withdraw(id, newer);
    }
}
