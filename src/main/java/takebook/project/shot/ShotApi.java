package takebook.project.shot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import takebook.Listing;
import takebook.people.RequestKeys;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.project.Projects;

@Path("/api/v1/projects/{project:\\d+}/shots")
@RunOnVirtualThread
class ShotApi {

    /** @param version the one that is changed; needed to change, not to add */
    record ShotMembers(@Nullable String name, @Nullable String brief, @Nullable String status, @Nullable Integer version) {

        @Nullable ShotStatus readStatus() {
            return status == null ? null : ShotStatus.named(status)
                    .orElseThrow(() -> Problem.MALFORMED.because("“%s” is no status; there is IDEA, EXPLORING, IN_REVIEW, APPROVED, DELIVERED".formatted(status)));
        }
    }

    private final Shots shots;
    private final Projects projects;
    private final RequestKeys keys;

    ShotApi(Shots shots, Projects projects, RequestKeys keys) {
        this.shots = shots;
        this.projects = projects;
        this.keys = keys;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Listing<Shot> list(long project, @RestQuery @Nullable Long after, @RestQuery @DefaultValue("100") int limit) {
        projects.require(project);
        return Listing.part(shots.of(project), Shot::id, after, limit, address(project));
    }

    @GET
    @Path("{shot:\\d+}")
    @RolesAllowed(Roles.VIEWER)
    public Shot show(long project, long shot) {
        return shots.require(project, shot);
    }

    @POST
    @RolesAllowed({Roles.CURATOR, Roles.PRODUCER})
    public Response add(long project, @Nullable ShotMembers asked, @HeaderParam("Idempotency-Key") @Nullable String key) {
        var members = required(asked);
        projects.require(project);
        var wanted = new NewShot(members.name(), members.brief(), members.readStatus());
        var shot = shots.require(keys.once(key, address(project), members, () -> shots.add(project, wanted).id()));
        return Response.created(URI.create(address(project) + "/" + shot.id())).entity(shot).build();
    }

    /** Members that are not there stay as they are. */
    @PATCH
    @Path("{shot:\\d+}")
    @RolesAllowed({Roles.CURATOR, Roles.PRODUCER})
    public Shot change(long project, long shot, @Nullable ShotMembers asked) {
        var members = required(asked);
        var now = shots.require(project, shot);
        if (members.version() == null) {
            throw Problem.VERSION_NEEDED.because("Send the version you are changing, now %d".formatted(now.version()));
        }
        var status = members.readStatus();
        return shots.change(shot, members.version(), new NewShot(
                members.name() == null ? now.name() : members.name(),
                members.brief() == null ? now.brief() : members.brief(),
                status == null ? now.status() : status));
    }

    private static ShotMembers required(@Nullable ShotMembers asked) {
        if (asked == null) {
            throw Problem.MALFORMED.because("Send a JSON object with the members name, brief, status.");
        }
        return asked;
    }

    private static String address(long project) {
        return "/api/v1/projects/%d/shots".formatted(project);
    }
}
