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
import takebook.search.Search;
import takebook.search.SearchAnswer;
import takebook.search.SearchQuery;

@Path("/projects")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ProjectPages {

    private static final int SHOWN = 48;

    @CheckedTemplate(basePath = "project", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance projects(List<Project> projects, String name, List<Violation> violations);
        static native TemplateInstance project(Project project, SearchAnswer found);
    }

    private final Projects projects;
    private final Search search;

    ProjectPages(Projects projects, Search search) {
        this.projects = projects;
        this.search = search;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance list() {
        return Templates.projects(projects.all(), "", List.of());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(long id) {
        var project = projects.require(id);
        return Templates.project(project, search.search(new SearchQuery(project.query(), List.of(), SHOWN, null)));
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
