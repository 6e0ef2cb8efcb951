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
import takebook.people.Me;
import takebook.people.RequestKeys;
import takebook.people.Roles;
import takebook.problem.Problem;

@Path(ElementApi.ADDRESS)
@RunOnVirtualThread
class ElementApi {

    static final String ADDRESS = "/api/v1/elements";

    /** A state a version shall be brought into, and why. */
    record Wanted(@Nullable String state, @Nullable String note) {}

    private final Elements elements;
    private final RequestKeys keys;
    private final Me me;

    ElementApi(Elements elements, RequestKeys keys, Me me) {
        this.elements = elements;
        this.keys = keys;
        this.me = me;
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

    @POST
    @Path("{id}/versions/{number}/state")
    @RolesAllowed({Roles.CURATOR, Roles.APPROVER})
    public ElementVersion move(long id, int number, @Nullable Wanted wanted) {
        var to = VersionState.of(wanted == null ? null : wanted.state())
                .orElseThrow(() -> Problem.MALFORMED.because("Send a JSON object with the state: draft, published, approved, locked or deprecated."));
        elements.requireVersion(id, number).state().requireRight(me, to);
        return elements.move(id, number, to, wanted == null ? null : wanted.note());
    }

    private Response created(long id) {
        var version = elements.requireVersion(id);
        return Response.created(URI.create("%s/%d/versions/%d".formatted(ADDRESS, version.element(), version.number())))
                .entity(version)
                .build();
    }
}
