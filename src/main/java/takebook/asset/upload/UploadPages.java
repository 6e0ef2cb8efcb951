package takebook.asset.upload;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import takebook.asset.UploadConfig;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;
import takebook.project.Projects;

@Path("/upload")
@RunOnVirtualThread
@RolesAllowed(Roles.CURATOR)
class UploadPages {

    @CheckedTemplate(basePath = "asset", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance upload(UploadView view);

        static native TemplateInstance uploadResult(List<Outcome> outcomes);
    }

    private final Uploads uploads;
    private final Projects projects;
    private final UploadConfig config;

    UploadPages(Uploads uploads, Projects projects, UploadConfig config) {
        this.uploads = uploads;
        this.projects = projects;
        this.config = config;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance form() {
        return Templates.upload(view(null, null, null, List.of()));
    }

    /** One file as the whole body, for the upload page itself. */
    @POST
    @Path("files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    public Outcome file(
            InputStream body,
            @HeaderParam("X-File-Name") @Nullable String encodedName,
            @HeaderParam("Content-Length") @Nullable Long length,
            @QueryParam("role") @Nullable String role,
            @QueryParam("tags") @Nullable String tags,
            @QueryParam("project") @Nullable String project) {
        String fileName = decoded(encodedName);
        var details = Details.ofBatch(role, tags, project);
        return Outcome.of(fileName, uploads.raw(body, length == null ? -1 : length, fileName, details));
    }

    /** All files in one form, for browsers without JavaScript. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    public Response files(
            @RestForm("files") List<FileUpload> files,
            @RestForm @Nullable String role,
            @RestForm @Nullable String tags,
            @RestForm @Nullable String project) {
        var chosen = files.stream().filter(file -> !file.fileName().isEmpty()).toList();
        if (chosen.isEmpty()) {
            var nothing = List.of(Violation.of("files", "Choose at least one file"));
            return Response.status(Problem.INVALID.status()).entity(Templates.upload(view(role, tags, project, nothing))).build();
        }
        var details = Details.ofBatch(role, tags, project);
        return Response.ok(Templates.uploadResult(chosen.stream().map(file -> outcome(file, details)).toList())).build();
    }

    private Outcome outcome(FileUpload file, Details details) {
        try (var body = Files.newInputStream(file.uploadedFile())) {
            return Outcome.of(file.fileName(), uploads.raw(body, file.size(), file.fileName(), details));
        } catch (ProblemException e) {
            return Outcome.of(file.fileName(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UploadView view(@Nullable String role, @Nullable String tags, @Nullable String project, List<Violation> violations) {
        return new UploadView(projects.all(), config.mostBytes().asLongValue(), role, tags,
                project == null || project.isBlank() ? null : Long.valueOf(project), violations);
    }

    /** Headers hold ASCII only, so the page sends the name percent-encoded. */
    private static String decoded(@Nullable String encodedName) {
        if (encodedName == null || encodedName.isBlank()) {
            throw Problem.MALFORMED.because("The header X-File-Name is missing");
        }
        try {
            return URLDecoder.decode(encodedName.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw Problem.MALFORMED.because("The header X-File-Name is not percent-encoded UTF-8");
        }
    }
}
