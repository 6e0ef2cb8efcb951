package takebook.generation.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import takebook.generation.Generations;
import takebook.generation.clearance.ClearanceCheck;
import takebook.generation.page.GenerationView.LiveView;
import takebook.generation.page.GenerationView.RecipeView;
import takebook.generation.request.Checked;
import takebook.generation.state.Generation;
import takebook.people.Roles;
import takebook.problem.ProblemException;
import takebook.problem.Violation;

@Path("/generations/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class GenerationPages {

    @CheckedTemplate(basePath = "generation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance generation(GenerationView view);
        static native TemplateInstance generation$live(LiveView live);
        static native TemplateInstance recipe(RecipeView view, String json);
        static native TemplateInstance reissue(ReissueView view);
    }

    /** @param key makes a double click one re-issue */
    record ReissueView(Generation generation, Checked checked, String key) {

        /** Whether nothing but rights stands in the way, which may be overridden. */
        public boolean blockedByRightsOnly() {
            return checked.violations().stream().allMatch(violation -> ClearanceCheck.RULE.equals(violation.rule()));
        }
    }

    private final Generations generations;
    private final GenerationViews views;

    GenerationPages(Generations generations, GenerationViews views) {
        this.generations = generations;
        this.views = views;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(@RestPath long id) {
        return Templates.generation(views.whole(id));
    }

    /** The part of the page that changes by itself. */
    @GET
    @Path("live")
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance live(@RestPath long id, @QueryParam("was") @Nullable String was) {
        return Templates.generation$live(views.live(generations.require(id), was));
    }

    @GET
    @Path("recipe")
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance recipe(@RestPath long id) {
        return Templates.recipe(views.recipe(generations.require(id)), generations.recipeText(id).json());
    }

    @GET
    @Path("reissue")
    @RolesAllowed(Roles.PRODUCER)
    public TemplateInstance confirmReissue(@RestPath long id) {
        return Templates.reissue(new ReissueView(generations.require(id), generations.checkReissue(id, null), UUID.randomUUID().toString()));
    }

    @POST
    @Path("reissue")
    @RolesAllowed(Roles.PRODUCER)
    public Response reissue(@RestPath long id, @FormParam("key") @Nullable String key, @FormParam("reason") @Nullable String reason) {
        try {
            return to(generations.reissue(id, key, reason));
        } catch (ProblemException refused) {
            var violations = refused.violations().isEmpty() ? List.of(Violation.of("", refused.detail())) : refused.violations();
            var checked = new Checked(violations, generations.checkReissue(id, reason).estimate());
            var page = new ReissueView(generations.require(id), checked, UUID.randomUUID().toString());
            return Response.status(422).entity(Templates.reissue(page)).build();
        }
    }

    @POST
    @Path("cancel")
    @RolesAllowed(Roles.PRODUCER)
    public Response cancel(@RestPath long id) {
        return to(generations.cancel(id));
    }

    @POST
    @Path("ask-provider")
    @RolesAllowed(Roles.PRODUCER)
    public Response askProvider(@RestPath long id) {
        return to(generations.askProvider(id));
    }

    @POST
    @Path("not-accepted")
    @RolesAllowed(Roles.PRODUCER)
    public Response notAccepted(@RestPath long id) {
        return to(generations.notAccepted(id));
    }

    private static Response to(Generation generation) {
        return Response.seeOther(URI.create(generation.url())).build();
    }
}
