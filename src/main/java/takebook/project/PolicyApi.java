package takebook.project;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import takebook.people.Roles;

/** How strict a project is, for programs. */
@Path("/api/v1/projects/{id:\\d+}/policies")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class PolicyApi {

    /** @param rights {@code off}, {@code warn} or {@code block} */
    record PoliciesAnswer(@Nullable String rights) {}

    private final Projects projects;
    private final Policies policies;

    PolicyApi(Projects projects, Policies policies) {
        this.projects = projects;
        this.policies = policies;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public PoliciesAnswer show(long id) {
        return new PoliciesAnswer(policies.rights(projects.require(id).id()).word());
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    public PoliciesAnswer choose(long id, @Nullable PoliciesAnswer asked) {
        policies.setRights(id, PolicyPages.chosen(asked == null ? null : asked.rights()));
        return show(id);
    }
}
