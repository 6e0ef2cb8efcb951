package takebook.board.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.project.Project;
import takebook.project.Projects;
import takebook.project.shot.Shots;

/** The home of a project. */
@Path("/projects/{id:\\d+}")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class HomePages {

    @CheckedTemplate(basePath = "board", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance home(HomeView view);
    }

    private final Projects projects;
    private final Shots shots;
    private final Homes homes;

    HomePages(Projects projects, Shots shots, Homes homes) {
        this.projects = projects;
        this.shots = shots;
        this.homes = homes;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(long id, @QueryParam("status") @DefaultValue("") String status) {
        return Templates.home(homes.of(projects.require(id), status, "", List.of()));
    }

    /** A pasted list, one shot or many. */
    @POST
    @Path("shots")
    @RolesAllowed({Roles.CURATOR, Roles.PRODUCER})
    public Response addShots(long id, @RestForm("shots") @DefaultValue("") String pasted) {
        var project = projects.require(id);
        try {
            shots.addList(id, pasted);
        } catch (ProblemException refused) {
            return refused(project, pasted, refused);
        }
        return Response.seeOther(URI.create("/projects/" + id)).build();
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    public Response change(long id, @RestForm @Nullable String name, @RestForm @Nullable String notes, @RestForm boolean archived) {
        var project = projects.require(id);
        try {
            projects.change(id, name, notes, archived);
        } catch (ProblemException refused) {
            return refused(project, "", refused);
        }
        return Response.seeOther(URI.create("/projects/" + id)).build();
    }

    private Response refused(Project project, String pasted, ProblemException refused) {
        if (refused.problem() != Problem.INVALID) {
            throw refused;
        }
        return Response.status(refused.problem().status())
                .entity(Templates.home(homes.of(project, "", pasted, refused.violations())))
                .build();
    }
}
