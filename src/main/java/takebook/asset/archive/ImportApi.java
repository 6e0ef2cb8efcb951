package takebook.asset.archive;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import takebook.asset.UploadConfig;
import takebook.asset.batch.About;
import takebook.asset.batch.Archives;
import takebook.asset.batch.Batches;
import takebook.asset.upload.Places;
import takebook.asset.upload.SteadyStream;
import takebook.people.Roles;
import takebook.storage.StoredObjects;

/** A whole folder in one request: a ZIP, with a sidecar beside the files if there is something to say about them. */
@Path("/api/v1/imports")
@RunOnVirtualThread
@RolesAllowed(Roles.CURATOR)
class ImportApi {

    private static final String ZIP = "application/zip";

    /** @param batch where the files and what becomes of them are listed, at {@code /api/v1/batches/{batch}} */
    record Started(long batch, String url) {}

    private final Batches batches;
    private final Archives archives;
    private final DryRun dryRun;
    private final StoredObjects storage;
    private final Places places;
    private final UploadConfig config;
    private final Clock clock;

    ImportApi(
            Batches batches, Archives archives, DryRun dryRun, StoredObjects storage, Places places, UploadConfig config, Clock clock) {
        this.batches = batches;
        this.archives = archives;
        this.dryRun = dryRun;
        this.storage = storage;
        this.places = places;
        this.config = config;
        this.clock = clock;
    }

    /** Goes on in the background; sending the same archive again adds nothing. */
    @POST
    @Consumes(ZIP)
    @Produces(MediaType.APPLICATION_JSON)
    public Response start(
            InputStream body,
            @QueryParam("dryRun") @DefaultValue("false") boolean rehearse,
            @HeaderParam("X-File-Name") @Nullable String name) {
        var steady = new SteadyStream(body, clock, config.leastBytesPerSecond().asLongValue());
        return places.during(() -> rehearse ? rehearsed(steady) : started(steady, name == null ? "import.zip" : name));
    }

    private Response rehearsed(InputStream body) {
        try (var file = storage.receive(body, config.mostBytes().asLongValue())) {
            return Response.ok(dryRun.of(file.file())).build();
        }
    }

    private Response started(InputStream body, String name) {
        var batch = batches.start(About.NOTHING);
        archives.receive(batch, name, body);
        return Response.accepted(new Started(batch.id(), "/api/v1/batches/" + batch.id()))
                .location(URI.create("/api/v1/batches/" + batch.id()))
                .build();
    }
}
