package takebook.project;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.search.FacetCount;
import takebook.search.Search;
import takebook.search.SearchQuery;

/** How a project's files stand with their rights, and how strict the project is about it. */
@Path("/projects/{id:\\d+}/rights")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PolicyPages {

    /** @param url everything of the project with this value, in search */
    record Count(String word, long files, String url) {}

    @CheckedTemplate(basePath = "project", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance rights(Project project, RightsPolicy chosen, List<RightsPolicy> policies, List<Count> counts);
    }

    private final Projects projects;
    private final Policies policies;
    private final Search search;

    PolicyPages(Projects projects, Policies policies, Search search) {
        this.projects = projects;
        this.policies = policies;
        this.search = search;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(long id) {
        var project = projects.require(id);
        return Templates.rights(project, policies.rights(id), List.of(RightsPolicy.values()), counts(project));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    public Response choose(long id, @RestForm @Nullable String policy) {
        policies.setRights(id, chosen(policy));
        return Response.seeOther(URI.create("/projects/%d/rights".formatted(id))).build();
    }

    static RightsPolicy chosen(@Nullable String word) {
        return RightsPolicy.named(word == null ? "" : word)
                .orElseThrow(() -> Problem.INVALID.because("Choose off, warn or block"));
    }

    private List<Count> counts(Project project) {
        return search.search(new SearchQuery(project.query(), List.of("image", "video", "take"), 1, null)).facets()
                .getOrDefault("rights", List.<FacetCount>of()).stream()
                .map(count -> new Count(count.value(), count.count(),
                        "/assets?q=" + URLEncoder.encode("%s rights:%s".formatted(project.query(), count.value()), StandardCharsets.UTF_8)))
                .toList();
    }
}
