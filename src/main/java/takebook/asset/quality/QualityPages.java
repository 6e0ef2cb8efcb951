package takebook.asset.quality;

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
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.people.Roles;

@Path("/assets/{id:\\d+}/quality")
@RunOnVirtualThread
class QualityPages {

    @CheckedTemplate(basePath = "asset", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance qualityCard(Asset asset, Report report);
    }

    private final Assets assets;
    private final Quality quality;

    QualityPages(Assets assets, Quality quality) {
        this.assets = assets;
        this.quality = quality;
    }

    /** The card alone, for a page that waits for it. */
    @GET
    @RolesAllowed(Roles.VIEWER)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance card(long id) {
        var asset = assets.require(id);
        return Templates.qualityCard(asset, quality.of(asset));
    }

    /** Measures it again, for one that could not be measured. */
    @POST
    @RolesAllowed(Roles.CURATOR)
    public Response again(long id) {
        quality.measure(assets.require(id).id());
        return Response.seeOther(URI.create("/assets/%d#quality".formatted(id))).build();
    }
}
