package takebook.compose;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.compose.draft.Draft;
import takebook.compose.draft.Drafts;
import takebook.generation.Generations;
import takebook.generation.SentAsPreview;
import takebook.people.Roles;

/** What each provider would be sent for a draft, as it is kept, word for word. */
@Path("/compose/{draft}/sent-as")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.PRODUCER)
@RunOnVirtualThread
class SentAsPages {

    @CheckedTemplate(basePath = "compose", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance sentAs(Draft draft, List<SentAsPreview> previews);
        static native TemplateInstance sentAs$previews(List<SentAsPreview> previews);
    }

    private final Drafts drafts;
    private final Generations generations;

    SentAsPages(Drafts drafts, Generations generations) {
        this.drafts = drafts;
        this.generations = generations;
    }

    @GET
    public TemplateInstance show(long draft, @HeaderParam("HX-Request") @Nullable String htmx) {
        var kept = drafts.require(draft);
        var previews = generations.sentAs(kept.content().request());
        return htmx == null ? Templates.sentAs(kept, previews) : Templates.sentAs$previews(previews);
    }
}
