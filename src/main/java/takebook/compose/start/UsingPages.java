package takebook.compose.start;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.compose.draft.Draft;
import takebook.compose.draft.Drafts;
import takebook.lineage.use.Use;
import takebook.lineage.use.UseKind;
import takebook.lineage.use.Uses;
import takebook.people.Roles;

/** Drafts that hold an asset, or an element it belongs to: what would miss it and is no lineage yet. A part of the asset's page. */
@Path("/compose/using")
@RolesAllowed(Roles.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class UsingPages {

    private static final int SHOWN = 20;
    private static final int MOST_ELEMENTS = 200;

    @CheckedTemplate(basePath = "compose", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance using(Asset asset, List<Draft> drafts);

        static native TemplateInstance using$list(List<Draft> drafts);
    }

    private final Drafts drafts;
    private final Assets assets;
    private final Uses uses;

    UsingPages(Drafts drafts, Assets assets, Uses uses) {
        this.drafts = drafts;
        this.assets = assets;
        this.uses = uses;
    }

    @GET
    public TemplateInstance show(@QueryParam("asset") long id, @HeaderParam("HX-Request") @Nullable String htmx) {
        var asset = assets.require(id);
        var elements = uses.group(id, UseKind.ELEMENTS, null, MOST_ELEMENTS).items().stream().map(Use::id).toList();
        var holding = drafts.holding(id, elements, SHOWN);
        return htmx == null ? Templates.using(asset, holding) : Templates.using$list(holding);
    }
}
