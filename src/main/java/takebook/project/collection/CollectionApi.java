package takebook.project.collection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import takebook.Listing;
import takebook.people.RequestKeys;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.Violation;

/** Collections for programs. */
@Path("/api/v1/collections")
@RunOnVirtualThread
class CollectionApi {

    private static final String ADDRESS = "/api/v1/collections";

    /** @param cover an asset of the collection; 0 for its first one */
    record Members(@Nullable String name, @Nullable String notes, @Nullable Long cover) {}

    record Order(@Nullable List<Long> assets) {}

    private final AssetCollections collections;
    private final RequestKeys keys;

    CollectionApi(AssetCollections collections, RequestKeys keys) {
        this.collections = collections;
        this.keys = keys;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Listing<AssetCollection> list(@RestQuery @Nullable Long after, @RestQuery @DefaultValue("100") int limit) {
        return Listing.part(collections.all(), AssetCollection::id, after, limit, ADDRESS);
    }

    @GET
    @Path("{id:\\d+}")
    @RolesAllowed(Roles.VIEWER)
    public AssetCollection show(long id) {
        return collections.require(id);
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    public Response create(@Nullable Members asked, @HeaderParam("Idempotency-Key") @Nullable String key) {
        var members = required(asked);
        var made = collections.require(keys.once(key, ADDRESS, members, () -> collections.create(members.name(), members.notes()).id()));
        return Response.created(URI.create(ADDRESS + "/" + made.id())).entity(made).build();
    }

    /** Members that are not there stay as they are. */
    @PATCH
    @Path("{id:\\d+}")
    @RolesAllowed(Roles.CURATOR)
    public AssetCollection change(long id, @Nullable Members asked) {
        var members = required(asked);
        var now = collections.require(id);
        return collections.change(id, members.name() == null ? now.name() : members.name(), members.notes() == null ? now.notes() : members.notes(),
                cover(now, members.cover()));
    }

    private static @Nullable Long cover(AssetCollection now, @Nullable Long asked) {
        if (asked == null) {
            return now.coverChosen() ? now.cover() : null;
        }
        return asked == 0 ? null : asked;
    }

    @DELETE
    @Path("{id:\\d+}")
    @RolesAllowed(Roles.CURATOR)
    public void delete(long id) {
        collections.delete(id);
    }

    /** The numbers of its assets, in their order. */
    @GET
    @Path("{id:\\d+}/assets")
    @RolesAllowed(Roles.VIEWER)
    public Order assets(long id) {
        collections.require(id);
        return new Order(collections.items(id));
    }

    /** Exactly these, in this order. */
    @PUT
    @Path("{id:\\d+}/assets")
    @RolesAllowed(Roles.CURATOR)
    public Order arrange(long id, @Nullable Order order) {
        if (order == null || order.assets() == null) {
            throw Problem.INVALID.because(List.of(Violation.of("assets", "Give the numbers of the assets in their order; none empties the collection.")));
        }
        collections.arrange(id, order.assets());
        return new Order(collections.items(id));
    }

    private static Members required(@Nullable Members asked) {
        if (asked == null) {
            throw Problem.MALFORMED.because("Send a JSON object with the members name, notes, cover.");
        }
        return asked;
    }
}
