package takebook.element.supersession;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import takebook.asset.Assets;
import takebook.lineage.NodeKind;
import takebook.people.Roles;

/** Whether one asset is out of date, and why, for scripts. */
@Path("/api/v1/assets/{id:\\d+}/out-of-date")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class ReasonApi {

    record Step(long id, NodeKind kind, String label) {}

    record Explained(SupersessionApi.Line because, List<String> changes, List<Step> way) {}

    /** @param outOfDate whether there is any reason */
    record Answer(boolean outOfDate, List<Explained> reasons) {}

    private final Supersessions supersessions;
    private final Assets assets;

    ReasonApi(Supersessions supersessions, Assets assets) {
        this.supersessions = supersessions;
        this.assets = assets;
    }

    @GET
    public Answer show(long id) {
        assets.require(id);
        var reasons = supersessions.reasons(id).stream()
                .map(reason -> new Explained(SupersessionApi.Line.of(reason.supersession(), reason.sentence()), reason.changes(),
                        reason.way().stream().map(node -> new Step(node.id(), node.kind(), node.label())).toList()))
                .toList();
        return new Answer(!reasons.isEmpty(), reasons);
    }
}
