package takebook.compose.upgrade;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import takebook.element.Element;
import takebook.element.Elements;
import takebook.people.Roles;

/** Drafts with an older version of one element. */
@Path("/compose/with-element/{element:\\d+}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.PRODUCER)
@RunOnVirtualThread
class UpgradePages {

    @CheckedTemplate(basePath = "compose", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance upgrades(Element element, List<Upgrade> upgrades, int made);
        static native TemplateInstance upgrades$list(Element element, List<Upgrade> upgrades, int made);
    }

    private final Upgrades upgrades;
    private final Elements elements;

    UpgradePages(Upgrades upgrades, Elements elements) {
        this.upgrades = upgrades;
        this.elements = elements;
    }

    /** @param made how many drafts were changed just now */
    @GET
    public TemplateInstance show(long element, @RestQuery @DefaultValue("0") int made) {
        var found = elements.require(element);
        return Templates.upgrades(found, upgrades.of(found), made);
    }

    /** The same without a page around it, for the page of the element. */
    @GET
    @Path("list")
    public TemplateInstance list(long element) {
        var found = elements.require(element);
        return Templates.upgrades$list(found, upgrades.of(found), 0);
    }

    @POST
    public Response upgrade(long element, @RestForm List<String> upgrade) {
        upgrade.forEach(upgrades::make);
        return Response.seeOther(URI.create("/compose/with-element/%d?made=%d".formatted(element, upgrade.size()))).build();
    }
}
