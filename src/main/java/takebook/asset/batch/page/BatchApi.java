package takebook.asset.batch.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.Listing;
import takebook.asset.batch.About;
import takebook.asset.batch.Batch;
import takebook.asset.batch.Batches;
import takebook.asset.batch.FileAnswer;
import takebook.asset.batch.FileState;
import takebook.asset.batch.Shown;
import takebook.people.Roles;

/** Batches for scripts: started here, filled by tus or an import, watched here. */
@Path("/api/v1/batches")
@RunOnVirtualThread
@RolesAllowed(Roles.CURATOR)
@Produces(MediaType.APPLICATION_JSON)
class BatchApi {

    private static final int MOST = 200;

    /** @param files how many are in each state */
    record BatchAnswer(long id, String url, Instant createdAt, About about, Map<FileState, Long> files, long unfinished) {}

    private final Batches batches;

    BatchApi(Batches batches) {
        this.batches = batches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(About about) {
        var batch = batches.start(about);
        return Response.created(URI.create("/api/v1/batches/" + batch.id())).entity(answer(batch)).build();
    }

    @GET
    @Path("{batch:\\d+}")
    public BatchAnswer show(long batch) {
        return answer(batches.require(batch));
    }

    @GET
    @Path("{batch:\\d+}/files")
    public Listing<FileAnswer> files(
            long batch, @QueryParam("show") @Nullable String show, @QueryParam("after") @Nullable Long after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        var found = batches.require(batch);
        var shown = Shown.of(show);
        int size = Math.clamp(limit, 1, MOST);
        var files = batches.files(found, shown, after, size + 1);
        var page = files.stream().limit(size).toList();
        String next = files.size() > size
                ? "/api/v1/batches/%d/files?show=%s&after=%d&limit=%d".formatted(batch, shown.key(), page.getLast().id(), size)
                : null;
        List<FileAnswer> items = page.stream().map(file -> FileAnswer.of(file, batches.offset(file))).toList();
        return new Listing<>(items, next, shown.of(batches.tally(found)));
    }

    private BatchAnswer answer(Batch batch) {
        var tally = batches.tally(batch);
        return new BatchAnswer(batch.id(), "/api/v1/batches/" + batch.id(), batch.createdAt(), batch.about(), tally.files(), tally.unfinished());
    }
}
