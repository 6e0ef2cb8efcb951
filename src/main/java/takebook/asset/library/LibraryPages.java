package takebook.asset.library;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import takebook.asset.Assets;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.storage.Sha256;

@Path("/")
@RunOnVirtualThread
@RolesAllowed(Roles.VIEWER)
class LibraryPages {

    @CheckedTemplate(basePath = "asset", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance library(LibraryView view);
    }

    private final Shelf shelf;
    private final Assets assets;

    LibraryPages(Shelf shelf, Assets assets) {
        this.shelf = shelf;
        this.assets = assets;
    }

    @GET
    @Path("assets")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(
            @QueryParam("q") @Nullable String q, @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        return Templates.library(LibraryView.of(shelf.part(q, after, limit)));
    }

    /** What the page of the asset is made of, as the API tells it. */
    @GET
    @Path("assets/{id:\\d+}.json")
    @Produces(MediaType.APPLICATION_JSON)
    public AssetAnswer json(long id) {
        return AssetAnswer.of(assets.require(id));
    }

    /** The permalink of exact bytes. */
    @GET
    @Path("f/{sha256:[0-9a-f]{64}}")
    public Response bytes(String sha256) {
        return assets.holding(new Sha256(sha256))
                .map(asset -> Response.seeOther(URI.create(asset.url())).build())
                .orElseThrow(() -> Problem.NOT_FOUND.because("No asset of this library has these bytes"));
    }
}
