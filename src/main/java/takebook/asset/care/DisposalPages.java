package takebook.asset.care;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.asset.Assets;
import takebook.asset.disposal.Disposals;
import takebook.asset.disposal.HoldKind;
import takebook.asset.disposal.Holds;
import takebook.asset.disposal.PurgeOrder;
import takebook.people.Actors;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;

/** Hiding and bringing back, holding, and purging one asset. */
@Path("/assets/{id:\\d+}/disposal")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DisposalPages {

    @CheckedTemplate(basePath = "asset", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance disposal(DisposalView view);
    }

    private final Assets assets;
    private final Disposals disposals;
    private final Holds holds;
    private final Actors actors;

    DisposalPages(Assets assets, Disposals disposals, Holds holds, Actors actors) {
        this.assets = assets;
        this.disposals = disposals;
        this.holds = holds;
        this.actors = actors;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(long id) {
        return Templates.disposal(view(id, "", List.of()));
    }

    @POST
    @Path("hide")
    @RolesAllowed(Roles.CURATOR)
    public Response hide(long id) {
        disposals.hide(List.of(id));
        return to("/assets/" + id);
    }

    @POST
    @Path("unhide")
    @RolesAllowed(Roles.CURATOR)
    public Response unhide(long id) {
        disposals.unhide(List.of(id));
        return to("/assets/" + id);
    }

    @POST
    @Path("purge")
    @RolesAllowed(Roles.ADMIN)
    public Response purge(long id, @RestForm @Nullable String confirm, @RestForm @Nullable String why, @RestForm @Nullable String picture) {
        try {
            disposals.purge(id, new PurgeOrder(confirm, why, "keep".equals(picture)));
            return to("/assets/" + id);
        } catch (ProblemException refused) {
            return shownAgain(id, why, refused);
        }
    }

    @POST
    @Path("hold")
    @RolesAllowed({Roles.APPROVER, Roles.ADMIN})
    public Response hold(long id, @RestForm @Nullable String reason) {
        try {
            holds.hold(id, HoldKind.LEGAL, actors.current().name(), reason == null ? "" : reason);
            return to("/assets/%d/disposal".formatted(id));
        } catch (ProblemException refused) {
            return shownAgain(id, "", refused);
        }
    }

    @POST
    @Path("release")
    @RolesAllowed({Roles.APPROVER, Roles.ADMIN})
    public Response release(long id, @RestForm long hold) {
        holds.releaseByHand(id, hold);
        return to("/assets/%d/disposal".formatted(id));
    }

    private Response shownAgain(long id, @Nullable String why, ProblemException refused) {
        if (refused.problem() != Problem.INVALID) {
            throw refused;
        }
        return Response.status(refused.problem().status())
                .entity(Templates.disposal(view(id, why == null ? "" : why, refused.violations())))
                .build();
    }

    private DisposalView view(long id, String why, List<Violation> violations) {
        var asset = assets.require(id);
        return new DisposalView(asset, disposals.plan(id), disposals.tombstone(id).orElse(null), why, violations);
    }

    private static Response to(String url) {
        return Response.seeOther(URI.create(url)).build();
    }
}
