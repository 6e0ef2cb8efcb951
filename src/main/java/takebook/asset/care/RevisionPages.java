package takebook.asset.care;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.UploadResult;
import takebook.asset.edit.NewAsset;
import takebook.asset.revision.Revision;
import takebook.asset.revision.Revisions;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;

/** Replacing a file by a newer one: by sending it, or by naming one that is here. */
@Path("/assets/{id:\\d+}/revision")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RevisionPages {

    /** @param revisions what takes its place, with the assets they name */
    record RevisionView(Asset asset, List<Revision> revisions, Map<Long, Asset> newer, String number, String evidence, List<Violation> violations) {}

    @CheckedTemplate(basePath = "asset", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance revision(RevisionView view);

    }

    private final Assets assets;
    private final Revisions revisions;

    RevisionPages(Assets assets, Revisions revisions) {
        this.assets = assets;
        this.revisions = revisions;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(long id) {
        return Templates.revision(view(id, "", "", List.of()));
    }

    @POST
    @Path("upload")
    @RolesAllowed(Roles.CURATOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(long id, @RestForm @Nullable FileUpload file) {
        var older = assets.require(id);
        if (file == null || file.size() == 0) {
            return refused(id, "", "", List.of(Violation.of("file", "Choose the file that takes its place")));
        }
        return switch (taken(older, file)) {
            case UploadResult.Added(var newer) -> to(newer.url());
            case UploadResult.Duplicate(var here) when here.id() == id -> refused(id, "", "", List.of(Violation.of("file", "This is the same file, byte for byte")));
            case UploadResult.Duplicate(var here) -> claimed(id, here.id(), "Sent as the newer revision of “%s”".formatted(older.title()));
            case UploadResult.Refused(_, var reason) -> refused(id, "", "", List.of(Violation.of("file", reason)));
        };
    }

    @POST
    @Path("claim")
    @RolesAllowed(Roles.CURATOR)
    public Response claim(long id, @RestForm @Nullable String newer, @RestForm @Nullable String evidence) {
        String number = newer == null ? "" : newer.strip();
        String why = evidence == null ? "" : evidence;
        if (!number.matches("\\d{1,18}")) {
            return refused(id, number, why, List.of(Violation.of("newer", "Give the number of an asset; it stands in its address")));
        }
        try {
            return claimed(id, Long.parseLong(number), why);
        } catch (ProblemException e) {
            if (e.problem() != Problem.INVALID) {
                throw e;
            }
            return refused(id, number, why, e.violations());
        }
    }

    @POST
    @Path("withdraw")
    @RolesAllowed(Roles.CURATOR)
    public Response withdraw(long id, @RestForm long newer) {
        revisions.withdraw(id, newer);
        return to("/assets/%d/revision".formatted(id));
    }

    /** The older file lends the newer one whatever is said about it; its rights it does not. */
    private UploadResult taken(Asset older, FileUpload file) {
        try (var body = Files.newInputStream(file.uploadedFile())) {
            return assets.upload(body, new NewAsset(file.fileName(), null, older.role(), older.project(), older.tags(), null).replacing(older.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response claimed(long older, long newer, String evidence) {
        revisions.replace(older, newer, evidence);
        return to("/assets/" + older);
    }

    private Response refused(long id, String number, String evidence, List<Violation> violations) {
        return Response.status(Problem.INVALID.status()).entity(Templates.revision(view(id, number, evidence, violations))).build();
    }

    private RevisionView view(long id, String number, String evidence, List<Violation> violations) {
        var found = revisions.of(id);
        var newer = new HashMap<Long, Asset>();
        assets.all(found.stream().map(Revision::newer).toList()).forEach(asset -> newer.put(asset.id(), asset));
        return new RevisionView(assets.require(id), found, newer, number, evidence, violations);
    }

    private static Response to(String url) {
        return Response.seeOther(URI.create(url)).build();
    }
}
