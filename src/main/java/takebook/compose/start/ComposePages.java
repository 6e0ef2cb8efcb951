package takebook.compose.start;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import takebook.compose.Composer;
import takebook.compose.Intent;
import takebook.compose.TrayGroup;
import takebook.compose.TrayView;
import takebook.compose.draft.DraftContent;
import takebook.compose.draft.Drafts;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.project.Projects;

/** Where drafts begin. Looking makes nothing; the button does. */
@Path("/compose")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.PRODUCER)
@RunOnVirtualThread
class ComposePages {

    private static final int DRAFTS_SHOWN = 24;

    @CheckedTemplate(basePath = "compose", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance chooser(ChooserView view);
        static native TemplateInstance start(Start start, List<TrayGroup> groups);
    }

    private final Drafts drafts;
    private final Starts starts;
    private final Composer composer;
    private final TrayView tray;
    private final Projects projects;

    ComposePages(Drafts drafts, Starts starts, Composer composer, TrayView tray, Projects projects) {
        this.drafts = drafts;
        this.starts = starts;
        this.composer = composer;
        this.tray = tray;
        this.projects = projects;
    }

    @GET
    public TemplateInstance choose(@RestQuery @Nullable Long project, @RestQuery @Nullable Long from, @RestQuery @Nullable Long edit,
            @RestQuery @Nullable Long extend, @RestQuery @Nullable Long frame, @RestQuery @Nullable String as,
            @RestQuery @Nullable Long element, @RestQuery @Nullable Long prompt, @RestQuery @Nullable Long shot,
            @RestQuery @Nullable Long motion) {
        return starts.named(new StartParameters(from, edit, extend, frame, as, element, prompt, shot, motion))
                .map(start -> Templates.start(start, tray.groups(start.content(), composer.offering(start.content()).orElse(null), List.of())))
                .orElseGet(() -> Templates.chooser(new ChooserView(List.of(Intent.values()),
                        drafts.newest(DRAFTS_SHOWN).stream().map(draft -> DraftCard.of(draft, tray)).toList(),
                        projects.all(), project)));
    }

    @POST
    public Response begin(@BeanParam StartForm form) {
        var start = starts.named(form.parameters());
        if (start.isPresent()) {
            return opened(starts.madeReady(start.get()), start.get(), "");
        }
        var intent = Intent.of(form.intent).orElseThrow(() -> Problem.MALFORMED.because("Choose what the draft should do."));
        var content = composer.blank(intent.mode()).withProject(form.project());
        return opened(content, null, intent == Intent.EXTEND ? "/library?for=extend" : "");
    }

    private Response opened(DraftContent content, @Nullable Start start, String page) {
        var said = start == null ? List.<String>of() : start.missing();
        return Response.seeOther(URI.create(drafts.create(content, said).url() + page)).build();
    }
}
