package takebook.asset.care;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import takebook.asset.Assets;
import takebook.asset.disposal.Disposals;
import takebook.asset.disposal.Hold;
import takebook.asset.disposal.PurgeOrder;
import takebook.people.Roles;

/** One asset's way out, for programs. */
@Path("/api/v1/assets/{id:\\d+}/disposal")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class DisposalApi {

    /** @param keepPicture whether the small picture stays on the tombstone; true when it is not said */
    record PurgeRequest(@Nullable String confirm, @Nullable String why, @Nullable Boolean keepPicture) {}

    record HoldAnswer(String kind, String holder, String reason) {

        static HoldAnswer of(Hold hold) {
            return new HoldAnswer(hold.kind().name().toLowerCase(Locale.ROOT), hold.holder(), hold.reason());
        }
    }

    /**
     * @param used how many things were made from it, at any distance
     * @param confirm what a purge has to be confirmed with
     */
    record DisposalAnswer(String state, boolean hidden, int used, List<HoldAnswer> holds, String confirm) {}

    private final Assets assets;
    private final Disposals disposals;

    DisposalApi(Assets assets, Disposals disposals) {
        this.assets = assets;
        this.disposals = disposals;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public DisposalAnswer show(long id) {
        var asset = assets.require(id);
        var plan = disposals.plan(id);
        return new DisposalAnswer(asset.state().name(), asset.isHidden(), plan.used(), plan.holds().stream().map(HoldAnswer::of).toList(),
                plan.confirmation());
    }

    @POST
    @Path("purge")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    public DisposalAnswer purge(long id, @Nullable PurgeRequest asked) {
        var order = asked == null ? new PurgeOrder(null, null, true)
                : new PurgeOrder(asked.confirm(), asked.why(), !Boolean.FALSE.equals(asked.keepPicture()));
        disposals.purge(id, order);
        return show(id);
    }
}
