package takebook.asset.care;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import takebook.asset.Assets;
import takebook.asset.rights.Rights;
import takebook.asset.rights.RightsAnswer;
import takebook.people.Roles;

/** Everything ever said about the rights of one asset, the newest first. */
@Path("/api/v1/assets/{id:\\d+}/rights")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class RightsHistoryApi {

    record History(List<RightsAnswer.Stated> items) {}

    private final Assets assets;
    private final Rights rights;

    RightsHistoryApi(Assets assets, Rights rights) {
        this.assets = assets;
        this.rights = rights;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public History history(long id) {
        assets.require(id);
        return new History(rights.history(id).stream().map(RightsAnswer.Stated::of).toList());
    }
}
