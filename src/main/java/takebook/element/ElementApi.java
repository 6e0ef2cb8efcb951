package takebook.element;

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

@Path(ElementApi.ADDRESS)
@RunOnVirtualThread
class ElementApi {

    static final String ADDRESS = "/api/v1/elements";

    private final Elements elements;
    private final RequestKeys keys;

    ElementApi(Elements elements, RequestKeys keys) {
        this.elements = elements;
        this.keys = keys;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Listing<Element> list(@RestQuery @Nullable Long after, @RestQuery @DefaultValue("50") int limit) {
        return Listing.part(elements.all(), Element::id, after, limit, ADDRESS);
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    public Response create(@Nullable NewElement asked, @HeaderParam("Idempotency-Key") @Nullable String key) {
        if (asked == null) {
            throw Problem.MALFORMED.because("Send a JSON object with name, kind and images.");
        }
        return created(keys.once(key, ADDRESS, asked, () -> elements.create(asked).id()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public Element show(long id) {
        return elements.require(id);
    }

    @POST
    @Path("{id}/versions")
    @RolesAllowed(Roles.CURATOR)
    public Response addVersion(long id, @Nullable NewElementVersion asked,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        if (asked == null) {
            throw Problem.MALFORMED.because("Send a JSON object with images.");
        }
        return created(keys.once(key, ADDRESS + "/" + id, asked, () -> elements.addVersion(id, asked).id()));
    }

    @GET
    @Path("{id}/versions/{number}")
    @RolesAllowed(Roles.VIEWER)
    public ElementVersion showVersion(long id, int number) {
        return elements.requireVersion(id, number);
    }

    private Response created(long id) {
        var version = elements.requireVersion(id);
        return Response.created(URI.create("%s/%d/versions/%d".formatted(ADDRESS, version.element(), version.number())))
                .entity(version)
                .build();
    }
}
