package takebook.generation.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import takebook.generation.Generations;
import takebook.generation.clearance.ClearanceCheck;
import takebook.generation.clearance.ClearanceRecord;
import takebook.generation.page.GenerationAnswer.ListAnswer;
import takebook.generation.request.RequestReader;
import takebook.generation.state.ExchangeLine;
import takebook.generation.state.Generation;
import takebook.generation.state.GenerationFilter;
import takebook.people.Roles;
import takebook.problem.Problem;

@Path("/api/v1/generations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class GenerationApi {

    private static final int MOST = 100;
    private static final String KEY = "Idempotency-Key";

    private final Generations generations;

    GenerationApi(Generations generations) {
        this.generations = generations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCER)
    public Response issue(@HeaderParam(KEY) @Nullable String key, String body) {
        return accepted(generations.issue(RequestReader.read(body), key));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public ListAnswer list(@QueryParam("state") List<String> states, @QueryParam("provider") @Nullable String provider,
            @QueryParam("project") @Nullable Long project, @QueryParam("recipe") @Nullable String recipe,
            @QueryParam("after") @Nullable Long after, @QueryParam("limit") @DefaultValue("50") int limit, @Context UriInfo uri) {
        var filter = new GenerationFilter(StateNames.read(states), provider, project, recipe);
        var page = generations.page(filter, after, Math.clamp(limit, 1, MOST));
        String next = page.next() == null ? null
                : uri.getRequestUriBuilder().scheme(null).host(null).port(-1).replaceQueryParam("after", page.next()).build().toString();
        return new ListAnswer(page.items().stream().map(GenerationAnswer::of).toList(), next, page.total());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public GenerationAnswer show(@RestPath long id) {
        return GenerationAnswer.of(generations.require(id));
    }

    @POST
    @Path("{id}/reissue")
    @RolesAllowed(Roles.PRODUCER)
    public Response reissue(@RestPath long id, @HeaderParam(KEY) @Nullable String key, @Nullable String body) {
        return accepted(generations.reissue(id, key, RequestReader.reasonOf(body, ClearanceCheck.RULE)));
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed(Roles.PRODUCER)
    public GenerationAnswer cancel(@RestPath long id) {
        return GenerationAnswer.of(generations.cancel(id));
    }

    /** What was known about the rights of its inputs when it was issued. */
    @GET
    @Path("{id}/clearance")
    @RolesAllowed(Roles.VIEWER)
    public ClearanceRecord clearance(@RestPath long id) {
        generations.require(id);
        return generations.clearance(id).orElseThrow(() ->
                Problem.NOT_FOUND.because("Nothing had to be cleared when generation %d was issued".formatted(id)));
    }

    /** For one that is UNKNOWN: ask the provider once more. */
    @POST
    @Path("{id}/ask-provider")
    @RolesAllowed(Roles.PRODUCER)
    public GenerationAnswer askProvider(@RestPath long id) {
        return GenerationAnswer.of(generations.askProvider(id));
    }

    /** For one that is UNKNOWN: a person's word that it was not accepted. */
    @POST
    @Path("{id}/not-accepted")
    @RolesAllowed(Roles.PRODUCER)
    public GenerationAnswer notAccepted(@RestPath long id) {
        return GenerationAnswer.of(generations.notAccepted(id));
    }

    /** The sealed text itself, so that its SHA-256 can be computed from the body. */
    @GET
    @Path("{id}/recipe")
    @RolesAllowed(Roles.VIEWER)
    public Response recipe(@RestPath long id, @Context Request conditions) {
        var text = generations.recipeText(id);
        var tag = new EntityTag(text.sha256());
        var unchanged = conditions.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(text.json()) : unchanged).tag(tag).build();
    }

    @GET
    @Path("{id}/exchange")
    @RolesAllowed(Roles.VIEWER)
    public ExchangeAnswer exchange(@RestPath long id) {
        return new ExchangeAnswer(generations.exchange(id));
    }

    record ExchangeAnswer(List<ExchangeLine> items) {}

    private static Response accepted(Generation generation) {
        return Response.accepted(GenerationAnswer.of(generation))
                .location(URI.create("/api/v1/generations/" + generation.id()))
                .build();
    }
}
