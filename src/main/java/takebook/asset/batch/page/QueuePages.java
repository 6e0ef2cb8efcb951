package takebook.asset.batch.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import takebook.asset.batch.About;
import takebook.asset.batch.Announced;
import takebook.asset.batch.BatchFile;
import takebook.asset.batch.Batches;
import takebook.asset.batch.FileAnswer;
import takebook.asset.card.Badge;
import takebook.asset.rights.RightsEntry;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.Violation;
import takebook.storage.Sha256;

/** What the module of the upload page asks while it works. */
@Path("/upload")
@RunOnVirtualThread
@RolesAllowed(Roles.CURATOR)
@Produces(MediaType.APPLICATION_JSON)
class QueuePages {

    record NewBatch(@Nullable String role, @Nullable String tags, @Nullable String project, @Nullable RightsEntry rights) {}

    record Started(long id, String url) {}

    record Chosen(@Nullable String name, long bytes, @Nullable String sha256) {}

    record Question(long batch, @Nullable List<Chosen> files) {}

    record Answer(List<FileAnswer> files) {}

    /** @param looking whether it is worth asking again */
    record Line(@JsonUnwrapped FileAnswer file, List<Badge> signs, boolean looking) {}

    record Lines(List<Line> files) {}

    private final Batches batches;
    private final FileLines lines;

    QueuePages(Batches batches, FileLines lines) {
        this.batches = batches;
        this.lines = lines;
    }

    @POST
    @Path("batches")
    @Consumes(MediaType.APPLICATION_JSON)
    public Started start(NewBatch said) {
        var batch = batches.start(About.typed(said.role(), said.tags(), said.project(), said.rights()));
        return new Started(batch.id(), batch.url());
    }

    /** Files by name and size, before they are hashed. */
    @POST
    @Path("announce")
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer announce(Question question) {
        batches.announce(batches.require(question.batch()), announced(question));
        return new Answer(List.of());
    }

    /** Files by hash: what is here already, what is here in part, what is new. In the order asked. */
    @POST
    @Path("precheck")
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer check(Question question) {
        return answer(batches.check(batches.require(question.batch()), announced(question)));
    }

    @GET
    @Path("{batch:\\d+}/states")
    public Lines states(long batch, @QueryParam("files") @Nullable String ids) {
        var asked = ids == null ? Stream.<String>empty() : Arrays.stream(ids.split(","));
        var files = batches.files(batches.require(batch), asked.filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).toList());
        return new Lines(lines.of(files).stream()
                .map(line -> new Line(FileAnswer.of(line.file(), batches.offset(line.file())), line.signs(), line.looking()))
                .toList());
    }

    private Answer answer(List<BatchFile> files) {
        return new Answer(files.stream().map(file -> FileAnswer.of(file, batches.offset(file))).toList());
    }

    private static List<Announced> announced(Question question) {
        return question.files() == null ? List.of() : question.files().stream().map(QueuePages::announced).toList();
    }

    private static Announced announced(Chosen file) {
        if (file.bytes() < 0 || file.sha256() != null && !file.sha256().matches("[0-9a-f]{64}")) {
            throw Problem.INVALID.because(List.of(Violation.of("files", "“%s” has no size, or a sha256 that is none".formatted(file.name()))));
        }
        return new Announced(file.name() == null ? "" : file.name(), file.bytes(), file.sha256() == null ? null : new Sha256(file.sha256()));
    }
}
