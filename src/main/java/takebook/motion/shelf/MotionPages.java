package takebook.motion.shelf;

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
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import takebook.motion.Motions;
import takebook.motion.measure.Paths;
import takebook.motion.picture.Second;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;

/** The shelves, and the page of one motion reference with what can be done on it. */
@Path("/motion")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class MotionPages {

    @CheckedTemplate(basePath = "motion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance shelves(ShelvesView view);
        static native TemplateInstance motion(MotionView view);
        static native TemplateInstance motion$measured(MotionView view);
    }

    private final Motions motions;
    private final Shelves shelves;
    private final MotionViews views;
    private final Paths paths;

    MotionPages(Motions motions, Shelves shelves, MotionViews views, Paths paths) {
        this.motions = motions;
        this.shelves = shelves;
        this.views = views;
        this.paths = paths;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance list(@RestQuery @Nullable String q, @RestQuery @Nullable String work) {
        return Templates.shelves(shelves.view(q, work));
    }

    @GET
    @Path("{id:\\d+}")
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(long id) {
        return Templates.motion(views.of(motions.require(id)));
    }

    /** The curves alone, for a page that waits for them. */
    @GET
    @Path("{id:\\d+}/measured")
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance measured(long id) {
        return Templates.motion$measured(views.of(motions.require(id)));
    }

    /** Every step of the measured path. */
    @GET
    @Path("{id:\\d+}/path.csv")
    @RolesAllowed(Roles.VIEWER)
    @Produces("text/csv; charset=UTF-8")
    public Response csv(long id) {
        var motion = motions.require(id);
        var path = paths.path(motion.asset())
                .orElseThrow(() -> Problem.NOT_FOUND.because("The movement of this clip is not measured yet."));
        return Response.ok(Second.csv(path))
                .header("Content-Disposition", "attachment; filename=\"motion-%d.csv\"".formatted(id))
                .build();
    }

    @POST
    @Path("{id:\\d+}/measure")
    @RolesAllowed(Roles.CURATOR)
    public Response measure(long id) {
        paths.measure(motions.require(id).asset());
        return seeOther("/motion/" + id);
    }

    /** What was measured becomes what people say. */
    @POST
    @Path("{id:\\d+}/confirm")
    @RolesAllowed(Roles.CURATOR)
    public Response confirm(long id) {
        var card = views.of(motions.require(id)).card();
        if (card.proposed() == null || card.reading() == null) {
            throw Problem.CONFLICT.because("Nothing is proposed for this clip.");
        }
        var form = MotionForm.confirming(card.motion(), card.proposed(), card.reading());
        motions.change(id, card.motion().version(), form.motion());
        return seeOther("/motion/" + id);
    }

    @POST
    @Path("{id:\\d+}/retire")
    @RolesAllowed(Roles.CURATOR)
    public Response retire(long id) {
        return seeOther(motions.retire(id).url());
    }

    @POST
    @Path("{id:\\d+}/restore")
    @RolesAllowed(Roles.CURATOR)
    public Response restore(long id) {
        return seeOther(motions.restore(id).url());
    }

    @POST
    @Path("{id:\\d+}/tests")
    @RolesAllowed({Roles.CURATOR, Roles.PRODUCER})
    public Response test(long id, @BeanParam TrialForm entered) {
        return refusedOr(id, entered, null, () -> {
            motions.add(id, entered.trial());
            return "/motion/%d#tests".formatted(id);
        });
    }

    /** Makes the part a clip of its own, and leads to the form that files it. */
    @POST
    @Path("{id:\\d+}/trims")
    @RolesAllowed(Roles.CURATOR)
    public Response trim(long id, @BeanParam TrimForm entered) {
        return refusedOr(id, new TrialForm(), entered,
                () -> "/motion/new?asset=%d&like=%d".formatted(motions.trim(id, entered.start(), entered.end()).id(), id));
    }

    private Response refusedOr(long id, TrialForm trial, @Nullable TrimForm trim, Supplier<String> work) {
        try {
            return seeOther(work.get());
        } catch (ProblemException refused) {
            if (refused.problem() != Problem.INVALID) {
                throw refused;
            }
            List<Violation> violations = refused.violations();
            return Response.status(refused.problem().status())
                    .entity(Templates.motion(views.of(motions.require(id), trial, trim, violations)))
                    .build();
        }
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
