package takebook.element.diff;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import takebook.asset.Assets;
import takebook.element.Elements;
import takebook.element.view.ViewVocabulary;
import takebook.people.Roles;

/** What is different between two versions of an element, in whichever order they are asked for. */
@Path("/elements/{id:\\d+}/diff/{from:\\d+}..{to:\\d+}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class DiffPages {

    @CheckedTemplate(basePath = "element", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance diff(DiffView view);
    }

    private final Elements elements;
    private final Assets assets;
    private final ViewVocabulary vocabulary;

    DiffPages(Elements elements, Assets assets, ViewVocabulary vocabulary) {
        this.elements = elements;
        this.assets = assets;
        this.vocabulary = vocabulary;
    }

    @GET
    public TemplateInstance show(long id, int from, int to) {
        var older = elements.requireVersion(id, from);
        var newer = elements.requireVersion(id, to);
        var images = Stream.concat(older.images().stream(), newer.images().stream()).distinct().toList();
        return Templates.diff(new DiffView(elements.require(id), VersionDiff.between(older, newer), assets.all(images), vocabulary));
    }
}
