package takebook.asset.care;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.disposal.Disposals;
import takebook.asset.rights.Rights;
import takebook.asset.rights.RightsJson;
import takebook.people.Roles;
import takebook.problem.Violations;

/** What is done to many assets at once, for programs: rights, hiding and bringing back. */
@Path("/api/v1/assets")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class CareApi {

    /** @param rights as in {@code PATCH /assets/{id}} */
    record Bulk(@Nullable List<Long> assets, @Nullable JsonNode rights) {}

    record Many(@Nullable List<Long> assets) {}

    record Done(List<Long> assets) {}

    private final Rights rights;
    private final Disposals disposals;

    CareApi(Rights rights, Disposals disposals) {
        this.rights = rights;
        this.disposals = disposals;
    }

    /** The same about many assets, all or none. */
    @POST
    @Path("rights")
    @RolesAllowed(Roles.CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public Done stateMany(@Nullable Bulk asked) {
        var violations = new Violations();
        if (asked == null || asked.assets() == null || asked.assets().isEmpty()) {
            violations.add("assets", "Give the numbers of the assets");
        }
        if (asked == null || asked.rights() == null) {
            violations.add("rights", "Say by what right they may be used");
        }
        violations.refuseIfAny();
        var stated = RightsJson.read(asked.rights(), rights.terms(), violations);
        violations.refuseIfAny();
        rights.set(asked.assets(), stated);
        return new Done(asked.assets().stream().distinct().sorted().toList());
    }

    /** Out of lists, all or none. The answer names those that were in sight, which is what an undo needs. */
    @POST
    @Path("hide")
    @RolesAllowed(Roles.CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public Done hide(@Nullable Many asked) {
        return new Done(disposals.hide(chosen(asked)));
    }

    @POST
    @Path("unhide")
    @RolesAllowed(Roles.CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public Done unhide(@Nullable Many asked) {
        return new Done(disposals.unhide(chosen(asked)));
    }

    private static List<Long> chosen(@Nullable Many asked) {
        var violations = new Violations();
        if (asked == null || asked.assets() == null || asked.assets().isEmpty()) {
            violations.add("assets", "Give the numbers of the assets");
        }
        violations.refuseIfAny();
        return asked.assets();
    }
}
