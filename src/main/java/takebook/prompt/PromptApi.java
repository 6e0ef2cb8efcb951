package takebook.prompt;

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

@Path(PromptApi.ADDRESS)
@RunOnVirtualThread
class PromptApi {

    static final String ADDRESS = "/api/v1/prompts";

    private final Prompts prompts;
    private final RequestKeys keys;

    PromptApi(Prompts prompts, RequestKeys keys) {
        this.prompts = prompts;
        this.keys = keys;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Listing<Prompt> list(@RestQuery @Nullable Long after, @RestQuery @DefaultValue("50") int limit) {
        return Listing.part(prompts.all(), Prompt::id, after, limit, ADDRESS);
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    public Response create(@Nullable NewPrompt asked, @HeaderParam("Idempotency-Key") @Nullable String key) {
        if (asked == null) {
            throw Problem.MALFORMED.because("Send a JSON object with title and text.");
        }
        return created(keys.once(key, ADDRESS, asked, () -> prompts.create(asked).id()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public Prompt show(long id) {
        return prompts.require(id);
    }

    @POST
    @Path("{id}/versions")
    @RolesAllowed(Roles.CURATOR)
    public Response addVersion(long id, @Nullable NewPromptVersion asked,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        if (asked == null) {
            throw Problem.MALFORMED.because("Send a JSON object with text.");
        }
        return created(keys.once(key, ADDRESS + "/" + id, asked, () -> prompts.addVersion(id, asked).id()));
    }

    @GET
    @Path("{id}/versions/{number}")
    @RolesAllowed(Roles.VIEWER)
    public PromptVersion showVersion(long id, int number) {
        return prompts.requireVersion(id, number);
    }

    private Response created(long id) {
        var version = prompts.requireVersion(id);
        return Response.created(URI.create("%s/%d/versions/%d".formatted(ADDRESS, version.prompt(), version.number())))
                .entity(version)
                .build();
    }
}
