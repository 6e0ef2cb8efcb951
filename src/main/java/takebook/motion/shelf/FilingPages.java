package takebook.motion.shelf;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.AssetChoice;
import takebook.asset.Assets;
import takebook.asset.list.AssetKind;
import takebook.media.motion.Reading;
import takebook.motion.Motion;
import takebook.motion.Motions;
import takebook.motion.Moves;
import takebook.motion.measure.Measured;
import takebook.motion.measure.Paths;
import takebook.motion.vocabulary.Family;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;

/** How a clip gets into the motion library, and how what is said about it is changed. */
@Path("/motion")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.CURATOR)
@RunOnVirtualThread
class FilingPages {

    private static final int CLIPS = 36;

    /** A move of the team's own as it was entered. */
    record CategoryView(List<Family> families, String label, String family, String resembles, List<Violation> violations) {}

    @CheckedTemplate(basePath = "motion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance clips(AssetChoice.Found found, String q);
        static native TemplateInstance motionForm(MotionFormView view);
        static native TemplateInstance category(CategoryView view);
    }

    private final Motions motions;
    private final Moves moves;
    private final Paths paths;
    private final Assets assets;
    private final AssetChoice choice;

    FilingPages(Motions motions, Moves moves, Paths paths, Assets assets, AssetChoice choice) {
        this.motions = motions;
        this.moves = moves;
        this.paths = paths;
        this.assets = assets;
        this.choice = choice;
    }

    /**
     * The form for a clip; without one, the clips to choose from. A clip that is filed already leads to its page.
     *
     * @param like a motion reference whose words are taken over
     */
    @GET
    @Path("new")
    public Response newMotion(@RestQuery @Nullable Long asset, @RestQuery @Nullable Long like,
            @RestQuery @DefaultValue("") String q, @RestQuery @Nullable String after) {
        if (asset == null) {
            return Response.ok(Templates.clips(choice.of(AssetKind.VIDEO, q, after, CLIPS), q)).build();
        }
        var filed = motions.ofAsset(asset);
        if (filed.isPresent()) {
            return Response.seeOther(URI.create(filed.get().url())).build();
        }
        assets.require(asset);
        var form = like == null
                ? MotionForm.proposing(asset, reading(asset).flatMap(each -> moves.vocabulary().fitting(each).stream().findFirst()).orElse(null))
                : MotionForm.like(motions.require(like), asset);
        return Response.ok(Templates.motionForm(view(null, form, List.of()))).build();
    }

    @GET
    @Path("{id:\\d+}/edit")
    public TemplateInstance edit(long id) {
        var motion = motions.require(id);
        return Templates.motionForm(view(motion, MotionForm.of(motion), List.of()));
    }

    @POST
    public Response file(@BeanParam MotionForm entered) {
        try {
            return Response.seeOther(URI.create(motions.file(entered.motion()).url())).build();
        } catch (ProblemException refused) {
            return refused(null, entered, refused);
        }
    }

    @POST
    @Path("{id:\\d+}")
    public Response change(long id, @BeanParam MotionForm entered) {
        try {
            return Response.seeOther(URI.create(motions.change(id, entered.versionNumber(), entered.motion()).url())).build();
        } catch (ProblemException refused) {
            return refused(motions.require(id), entered, refused);
        }
    }

    /** What was typed stays. Of two people who change the same thing, the second sees it and may save over the first. */
    private Response refused(@Nullable Motion motion, MotionForm entered, ProblemException refused) {
        var violations = switch (refused.problem()) {
            case INVALID -> refused.violations();
            case CONFLICT -> List.of(Violation.of("", "%s What you typed is kept below; saving again overwrites the other change."
                    .formatted(refused.detail())));
            default -> throw refused;
        };
        if (motion != null) {
            entered.asset = Long.toString(motion.asset());
            entered.version = Integer.toString(motion.version());
        }
        return Response.status(refused.problem().status()).entity(Templates.motionForm(view(motion, entered, violations))).build();
    }

    private MotionFormView view(@Nullable Motion motion, MotionForm form, List<Violation> violations) {
        var clip = Optional.ofNullable(form.assetId()).flatMap(assets::find).filter(Asset::isVideo);
        var reading = clip.flatMap(each -> reading(each.id())).orElse(null);
        var proposed = reading == null ? null : moves.vocabulary().fitting(reading).stream().findFirst().orElse(null);
        return new MotionFormView(motion, clip.orElse(null), form, moves.families(), reading, proposed, violations);
    }

    private Optional<Reading> reading(long asset) {
        return paths.of(asset).map(Measured::reading);
    }

    @GET
    @Path("categories/new")
    public TemplateInstance newCategory() {
        return Templates.category(new CategoryView(moves.vocabulary().families(), "", "", "", List.of()));
    }

    @POST
    @Path("categories")
    public Response addCategory(@RestForm @Nullable String label, @RestForm @Nullable String family, @RestForm @Nullable String resembles) {
        try {
            moves.add(label, family, resembles);
            return Response.seeOther(URI.create("/motion")).build();
        } catch (ProblemException refused) {
            if (refused.problem() != Problem.INVALID) {
                throw refused;
            }
            var view = new CategoryView(moves.vocabulary().families(), MotionForm.given(label), MotionForm.given(family),
                    MotionForm.given(resembles), refused.violations());
            return Response.status(refused.problem().status()).entity(Templates.category(view)).build();
        }
    }
}
