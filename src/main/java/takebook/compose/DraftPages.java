package takebook.compose;

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
import java.util.UUID;
import java.util.function.Function;
import takebook.compose.draft.Draft;
import takebook.compose.draft.DraftContent;
import takebook.compose.draft.Drafts;
import takebook.compose.draft.Saved;
import takebook.people.Roles;
import takebook.problem.ProblemException;

/** The composer page and what its buttons do. Every button saves first, so nothing typed is ever lost. */
@Path("/compose")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.PRODUCER)
@RunOnVirtualThread
class DraftPages {

    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "compose", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance composer(ComposerView view);
        static native TemplateInstance composer$check(ComposerView view);
        static native TemplateInstance conflict(ConflictView view);
    }

    private final Drafts drafts;
    private final Composer composer;
    private final Buttons buttons;

    DraftPages(Drafts drafts, Composer composer, Buttons buttons) {
        this.drafts = drafts;
        this.composer = composer;
        this.buttons = buttons;
    }

    @GET
    @Path("{draft}")
    public TemplateInstance show(long draft) {
        return Templates.composer(composer.view(drafts.require(draft), UUID.randomUUID().toString()));
    }

    @POST
    @Path("{draft}")
    public Response press(long draft, @BeanParam ComposerForm form) {
        var pressed = buttons.press(drafts.require(draft), form);
        return switch (drafts.save(draft, form.version(), form.sitting(), pressed.content(), pressed.said())) {
            case Saved.Overtaken(var theirs) -> overtaken(theirs, form);
            case Saved.Stored(var stored) -> Response.seeOther(URI.create(pressed.next())).build();
        };
    }

    @POST
    @Path("{draft}/check")
    public Response check(long draft, @BeanParam ComposerForm form) {
        return saved(draft, form, stored -> {
            var checked = composer.check(stored.content(), form.rightsReason);
            return Response.status(checked.ok() ? Response.Status.OK.getStatusCode() : UNPROCESSABLE)
                    .entity(Templates.composer(composer.view(stored, stored.content(), stored.version(), form.sitting(), checked, true, null, form.rightsReason)))
                    .build();
        });
    }

    @POST
    @Path("{draft}/issue")
    public Response issue(long draft, @BeanParam ComposerForm form) {
        return saved(draft, form, stored -> {
            var checked = composer.check(stored.content(), form.rightsReason);
            if (!checked.ok()) {
                return Response.status(UNPROCESSABLE)
                        .entity(Templates.composer(composer.view(stored, stored.content(), stored.version(), form.sitting(), checked, true, null, form.rightsReason)))
                        .build();
            }
            try {
                return Response.seeOther(URI.create(composer.issue(stored, stored.content(), form.rightsReason).url())).build();
            } catch (ProblemException refused) {
                return Response.status(refused.problem().status())
                        .entity(Templates.composer(composer.view(stored, stored.content(), stored.version(), form.sitting(), checked, true, refused.detail(), form.rightsReason)))
                        .build();
            }
        });
    }

    /** What the page asks for while somebody types: what is left to do and the price. It also keeps what was typed so far. */
    @POST
    @Path("{draft}/look")
    public TemplateInstance look(long draft, @BeanParam ComposerForm form) {
        DraftContent content = form.content();
        var kept = drafts.keep(draft, form.version(), form.sitting(), content);
        int version = kept.content().equals(content) ? kept.version() : form.version();
        return Templates.composer$check(composer.view(kept, content, version, form.sitting(), composer.check(content, form.rightsReason), false, null, form.rightsReason));
    }

    @POST
    @Path("{draft}/discard")
    public Response discard(long draft) {
        drafts.discard(draft);
        return Response.seeOther(URI.create("/compose")).build();
    }

    private Response saved(long draft, ComposerForm form, Function<Draft, Response> then) {
        return switch (drafts.save(draft, form.version(), form.sitting(), form.content(), drafts.require(draft).said())) {
            case Saved.Overtaken(var theirs) -> overtaken(theirs, form);
            case Saved.Stored(var stored) -> then.apply(stored);
        };
    }

    private static Response overtaken(Draft theirs, ComposerForm form) {
        return Response.status(Response.Status.CONFLICT)
                .entity(Templates.conflict(ConflictView.of(theirs, form.content(), form.sitting())))
                .build();
    }
}
