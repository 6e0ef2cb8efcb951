package takebook.asset.batch.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import takebook.asset.UploadConfig;
import takebook.asset.batch.About;
import takebook.asset.batch.Batch;
import takebook.asset.batch.Batches;
import takebook.asset.batch.Shown;
import takebook.asset.batch.Tally;
import takebook.asset.rights.Rights;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;
import takebook.project.Projects;

/** Starting a batch, looking at one, and everything about it that works without JavaScript. */
@Path("/upload")
@RunOnVirtualThread
@RolesAllowed(Roles.CURATOR)
class BatchPages {

    private static final int FILES = 100;
    private static final int BATCHES = 20;

    @CheckedTemplate(basePath = "asset", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance upload(BatchView view);
    }

    private final Batches batches;
    private final FileLines lines;
    private final FormFiles formFiles;
    private final Projects projects;
    private final Rights rights;
    private final UploadConfig config;

    BatchPages(Batches batches, FileLines lines, FormFiles formFiles, Projects projects, Rights rights, UploadConfig config) {
        this.batches = batches;
        this.lines = lines;
        this.formFiles = formFiles;
        this.projects = projects;
        this.rights = rights;
        this.config = config;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance form(@QueryParam("before") @Nullable Long before) {
        return Templates.upload(start(before, About.NOTHING, List.of()));
    }

    /** All files in one form, for browsers without JavaScript. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    public Response files(@RestForm("files") List<FileUpload> files, @BeanParam AboutForm said) {
        var about = said.about();
        var chosen = files.stream().filter(file -> !file.fileName().isEmpty()).toList();
        if (chosen.isEmpty()) {
            return refused(start(null, about, List.of(Violation.of("files", "Choose at least one file"))));
        }
        try {
            var batch = batches.start(about);
            formFiles.take(batch, chosen);
            return Response.seeOther(URI.create(batch.url())).build();
        } catch (ProblemException e) {
            return refused(start(null, about, violations(e)));
        }
    }

    @GET
    @Path("{batch:\\d+}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            long batch, @QueryParam("show") @Nullable String show, @QueryParam("after") @Nullable Long after,
            @QueryParam("applied") @Nullable String applied) {
        var found = batches.require(batch);
        return Templates.upload(view(found, Shown.of(show), after, found.about(), applied != null, List.of()));
    }

    /** More files for the same batch. */
    @POST
    @Path("{batch:\\d+}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    public Response more(long batch, @RestForm("files") List<FileUpload> files) {
        var found = batches.require(batch);
        formFiles.take(found, files.stream().filter(file -> !file.fileName().isEmpty()).toList());
        return Response.seeOther(URI.create(found.url())).build();
    }

    @POST
    @Path("{batch:\\d+}/about")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response about(long batch, @BeanParam AboutForm said, @RestForm @Nullable String apply) {
        var found = batches.require(batch);
        var about = said.about();
        try {
            var changed = batches.change(found, about);
            if (apply == null) {
                return Response.seeOther(URI.create(changed.url())).build();
            }
            batches.apply(changed);
            return Response.seeOther(URI.create(changed.url() + "?applied=yes")).build();
        } catch (ProblemException e) {
            return refused(view(found, Shown.ALL, null, about, false, violations(e)));
        }
    }

    @POST
    @Path("{batch:\\d+}/files/{file:\\d+}/remove")
    public Response remove(long batch, long file) {
        var found = batches.require(batch);
        batches.remove(found, file);
        return Response.seeOther(URI.create(found.url())).build();
    }

    /** One line for each file, as a table for spreadsheets. */
    @GET
    @Path("{batch:\\d+}/report.csv")
    @Produces("text/csv")
    public Response report(long batch) {
        var found = batches.require(batch);
        return Response.ok(new Report(batches, found).asCsv(), "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"upload-%d.csv\"".formatted(batch))
                .build();
    }

    private BatchView start(@Nullable Long before, About about, List<Violation> violations) {
        var mine = batches.mine(before, BATCHES + 1);
        var listed = mine.stream().limit(BATCHES).toList();
        var tallies = batches.tallies(listed);
        var lines = listed.stream().map(batch -> new BatchView.Line(batch, tallies.get(batch.id()))).toList();
        String more = mine.size() > BATCHES ? "/upload?before=" + listed.getLast().id() : null;
        return new BatchView(null, Tally.NOTHING, Shown.ALL, List.of(), null, about, projects.all(), rights.terms(), config.mostBytes().asLongValue(),
                lines, more, false, violations);
    }

    private BatchView view(Batch batch, Shown shown, @Nullable Long after, About about, boolean applied, List<Violation> violations) {
        var files = batches.files(batch, shown, after, FILES + 1);
        var page = files.stream().limit(FILES).toList();
        String next = files.size() > FILES ? "%s?show=%s&after=%d".formatted(batch.url(), shown.key(), page.getLast().id()) : null;
        return new BatchView(batch, batches.tally(batch), shown, lines.of(page), next, about, projects.all(), rights.terms(), config.mostBytes().asLongValue(),
                List.of(), null, applied, violations);
    }

    private static Response refused(BatchView view) {
        return Response.status(Problem.INVALID.status()).entity(Templates.upload(view)).build();
    }

    /** What is wrong with fields goes beside them; anything else is no matter of this form. */
    private static List<Violation> violations(ProblemException problem) {
        if (problem.problem() != Problem.INVALID) {
            throw problem;
        }
        return problem.violations();
    }
}
