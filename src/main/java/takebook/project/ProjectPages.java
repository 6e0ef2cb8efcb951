package takebook.project;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;

/** The list of projects; the home of each is a page of {@code takebook.board}. */
@Path("/projects")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ProjectPages {

    @CheckedTemplate(basePath = "project", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance projects(List<Project> projects, String name, List<Violation> violations);
    }

    private final Projects projects;

    ProjectPages(Projects projects) {
        this.projects = projects;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance list() {
        return Templates.projects(projects.all(), "", List.of());
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    public Response create(@RestForm @DefaultValue("") String name) {
        try {
            return Response.seeOther(URI.create("/projects/" + projects.create(name).id())).build();
        } catch (ProblemException refused) {
            if (refused.problem() != Problem.INVALID) {
                throw refused;
            }
            return Response.status(refused.problem().status())
                    .entity(Templates.projects(projects.all(), name, refused.violations()))
                    .build();
        }
    }
}
