package takebook.project;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

@Path(ProjectApi.ADDRESS)
@RunOnVirtualThread
class ProjectApi {

    static final String ADDRESS = "/api/v1/projects";

    record NewProject(@Nullable String name) {}

    private final Projects projects;
    private final RequestKeys keys;

    ProjectApi(Projects projects, RequestKeys keys) {
        this.projects = projects;
        this.keys = keys;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Listing<Project> list(@RestQuery @Nullable Long after, @RestQuery @DefaultValue("50") int limit) {
        return Listing.part(projects.all(), Project::id, after, limit, ADDRESS);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public Project show(long id) {
        return projects.require(id);
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    public Response create(@Nullable NewProject asked, @HeaderParam("Idempotency-Key") @Nullable String key) {
        if (asked == null) {
            throw Problem.MALFORMED.because("Send a JSON object with the member name.");
        }
        var project = projects.require(keys.once(key, ADDRESS, asked, () -> projects.create(asked.name()).id()));
        return Response.created(URI.create(ADDRESS + "/" + project.id())).entity(project).build();
    }
}
