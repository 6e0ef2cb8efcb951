package takebook.asset.library;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.Ratings;
import takebook.asset.document.TakeFact;
import takebook.asset.document.TakeFacts;
import takebook.asset.edit.AssetEdit;
import takebook.asset.kin.Kinship;
import takebook.asset.kin.Merits;
import takebook.asset.revision.Revisions;
import takebook.lineage.use.Uses;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;
import takebook.project.Projects;

@Path("/assets/{id:\\d+}")
@RunOnVirtualThread
class AssetPages {

    private static final int SHOWN_OF_EACH = 8;

    @CheckedTemplate(basePath = "asset", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance asset(AssetView view);

        static native TemplateInstance asset$picture(AssetView view);

        static native TemplateInstance conflict(Asset stored, AssetEdit sent, String sentTags, List<Violation> differences);
    }

    private final Assets assets;
    private final Kinship kinship;
    private final Uses uses;
    private final Merits merits;
    private final Revisions revisions;
    private final Projects projects;
    private final Instance<TakeFacts> takeFacts;
    private final Instance<AssetNotices> notices;
    private final Ratings ratings;

    AssetPages(Assets assets, Kinship kinship, Uses uses, Merits merits, Revisions revisions, Projects projects, Instance<TakeFacts> takeFacts,
            Instance<AssetNotices> notices, Ratings ratings) {
        this.assets = assets;
        this.ratings = ratings;
        this.kinship = kinship;
        this.uses = uses;
        this.merits = merits;
        this.revisions = revisions;
        this.projects = projects;
        this.takeFacts = takeFacts;
        this.notices = notices;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(long id) {
        var asset = assets.require(id);
        return Templates.asset(view(asset, asset.edit(), List.of()));
    }

    /** The picture alone, for a page that waits for it. */
    @GET
    @Path("picture")
    @RolesAllowed(Roles.VIEWER)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance picture(long id) {
        var asset = assets.require(id);
        return Templates.asset$picture(view(asset, asset.edit(), List.of()));
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Produces(MediaType.TEXT_HTML)
    public Response change(
            long id,
            @RestForm int version,
            @RestForm String title,
            @RestForm @Nullable String role,
            @RestForm @Nullable String tags,
            @RestForm @Nullable String notes,
            @RestForm @Nullable String project) {
        var edit = new AssetEdit(title, role, split(tags), notes, projectId(project));
        try {
            assets.change(id, version, edit);
        } catch (ProblemException e) {
            return refused(assets.require(id), edit, e);
        }
        return Response.seeOther(URI.create("/assets/" + id)).build();
    }

    /** @param rating 0 takes the stars away */
    @POST
    @Path("rating")
    @RolesAllowed({Roles.CURATOR, Roles.PRODUCER, Roles.APPROVER})
    public Response rate(long id, @RestForm int rating) {
        var asset = assets.require(id);
        ratings.rate(List.of(asset.id()), rating);
        return Response.seeOther(URI.create(asset.url())).build();
    }

    /** The frame under the play head, as a picture of its own; then to where it was wanted. */
    @POST
    @Path("frames")
    @RolesAllowed(Roles.CURATOR)
    public Response frame(long id, @RestForm int frame, @RestForm @Nullable String use) {
        var picture = assets.frame(id, frame);
        return Response.seeOther(URI.create(placeFor(picture, use))).build();
    }

    @POST
    @Path("trims")
    @RolesAllowed(Roles.CURATOR)
    @Produces(MediaType.TEXT_HTML)
    public Response trim(long id, @RestForm String from, @RestForm String to) {
        try {
            var trim = assets.trim(id, seconds("from", from), seconds("to", to));
            return Response.seeOther(URI.create(trim.url())).build();
        } catch (ProblemException e) {
            var asset = assets.require(id);
            return refused(asset, asset.edit(), e);
        }
    }

    private Response refused(Asset stored, AssetEdit sent, ProblemException e) {
        var page = switch (e.problem()) {
            case CONFLICT -> Templates.conflict(stored, sent, String.join(", ", sent.tags()), e.violations());
            case INVALID -> Templates.asset(view(stored, sent, e.violations()));
            default -> throw e;
        };
        return Response.status(e.problem().status()).entity(page).build();
    }

    private AssetView view(Asset asset, AssetEdit edit, List<Violation> violations) {
        var usedBy = uses.groups(asset.id(), SHOWN_OF_EACH);
        return new AssetView(
                asset, take(asset), notices.stream().flatMap(source -> source.of(asset).stream()).toList(),
                kinship.madeFrom(asset.id()), usedBy, merits.of(asset.id(), usedBy),
                revisions.newest(asset.id()).flatMap(assets::find).orElse(null), projects.all(), edit, violations);
    }

    private @Nullable TakeFact take(Asset asset) {
        return takeFacts.stream()
                .flatMap(source -> source.of(List.of(asset.id())).values().stream())
                .findFirst()
                .orElse(null);
    }

    private static List<String> split(@Nullable String tags) {
        return tags == null ? List.of() : Arrays.asList(tags.split(","));
    }

    private static @Nullable Long projectId(@Nullable String project) {
        if (project == null || project.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(project.strip());
        } catch (NumberFormatException _) {
            throw Problem.INVALID.because(List.of(Violation.of("project", "Choose a project from the list")));
        }
    }

    private static BigDecimal seconds(String field, String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException _) {
            throw Problem.INVALID.because(List.of(Violation.of(field, "Give seconds, such as 1.5, not “%s”".formatted(text))));
        }
    }

    private static String placeFor(Asset picture, @Nullable String use) {
        return switch (use == null ? "" : use) {
            case "" -> picture.url();
            case "start_frame", "end_frame", "reference" -> "/compose?frame=%d&as=%s".formatted(picture.id(), use);
            case "element" -> "/elements/new?image=" + picture.id();
            default -> throw Problem.MALFORMED.because("A frame is used as start_frame, end_frame, reference or element");
        };
    }
}
