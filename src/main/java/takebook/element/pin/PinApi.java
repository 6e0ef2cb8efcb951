package takebook.element.pin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.project.Projects;

/** Which versions of elements a project keeps to, for scripts. */
@Path("/api/v1/projects/{project:\\d+}/elements")
@RunOnVirtualThread
class PinApi {

    record Wanted(@Nullable Integer number, @Nullable String note) {}

    private final Pins pins;
    private final Projects projects;

    PinApi(Pins pins, Projects projects) {
        this.pins = pins;
        this.projects = projects;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public List<Pin> list(long project) {
        projects.require(project);
        return pins.in(project).values().stream().sorted(Comparator.comparingLong(Pin::element)).toList();
    }

    @PUT
    @Path("{element:\\d+}")
    @RolesAllowed(Roles.CURATOR)
    public Pin pin(long project, long element, @Nullable Wanted wanted) {
        if (wanted == null || wanted.number() == null) {
            throw Problem.MALFORMED.because("Send a JSON object with the number of a version, and why.");
        }
        pins.pin(project, element, wanted.number(), wanted.note());
        return pins.find(project, element).orElseThrow();
    }

    /** Follows the newest version from now on; also when nothing was pinned. */
    @DELETE
    @Path("{element:\\d+}")
    @RolesAllowed(Roles.CURATOR)
    public Response unpin(long project, long element) {
        pins.unpin(project, element);
        return Response.noContent().build();
    }
}
