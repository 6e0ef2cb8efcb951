package takebook.asset.batch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.CrashPoint;
import takebook.asset.Assets;
import takebook.asset.UploadResult;
import takebook.asset.rights.Rights;
import takebook.job.Jobs;
import takebook.people.Actors;
import takebook.problem.Violation;
import takebook.storage.Incoming;
import takebook.storage.Partials;

/**
 * The last step of a file: through the intake of the library, and what came of it into its row.
 *
 * <p>May be repeated after any interruption. The intake finds an asset that an earlier try added, so a file is in the library
 * once; its partial file goes last.
 */
@ApplicationScoped
public class Entering {

    private final Assets assets;
    private final Batches batches;
    private final FileTable files;
    private final Partials partials;
    private final Rights rights;
    private final Jobs jobs;
    private final Actors actors;

    Entering(Assets assets, Batches batches, FileTable files, Partials partials, Rights rights, Jobs jobs, Actors actors) {
        this.assets = assets;
        this.batches = batches;
        this.files = files;
        this.partials = partials;
        this.rights = rights;
        this.jobs = jobs;
        this.actors = actors;
    }

    /** A file that came in pieces and is whole now. */
    void enterPartial(BatchFile file) {
        String key = Objects.requireNonNull(file.key());
        if (Archives.isOne(partials.file(key))) {
            QuarkusTransaction.requiringNew().run(() -> unpackLater(file));
            return;
        }
        try (var incoming = partials.whole(key)) {
            CrashPoint.hit("tus.beforeEnter");
            enter(file, incoming);
        }
        CrashPoint.hit("tus.afterEnter");
        partials.delete(key);
    }

    /** What is in an archive needs a list to stand on, so one that came alone starts a batch. */
    private void unpackLater(BatchFile file) {
        if (file.batch() == null) {
            files.putInto(actors.as(file.owner(), () -> batches.start(About.NOTHING)), file.id());
        }
        files.settle(file.id(), FileState.UNPACKING, null, null, null, null);
        jobs.schedule(Archives.UNPACK, file.id());
    }

    /** The caller closes the file. */
    public void enter(BatchFile file, Incoming incoming) {
        if (file.sha256() != null && !file.sha256().equals(incoming.sha256())) {
            refuse(file, "upload.hash", "What arrived is not what was announced: the bytes hash to something else. Send the file again.");
            return;
        }
        var about = aboutOf(file);
        var violations = about.violations(rights.terms());
        if (!violations.isEmpty()) {
            refuse(file, "upload.about", violations.stream().map(Violation::message).collect(Collectors.joining(" ")));
            return;
        }
        var sha256 = incoming.sha256();
        switch (actors.as(file.owner(), () -> assets.takeIn(incoming, about.toNewAsset(file.baseName(), rights.terms())))) {
            case UploadResult.Added(var asset) ->
                files.settle(file.id(), asset.isReady() ? FileState.READY : FileState.KEPT, sha256, asset.id(), null, asset.keptReason());
            case UploadResult.Duplicate(var asset) -> files.settle(file.id(), FileState.HERE, sha256, asset.id(), null, null);
            case UploadResult.Refused(var rule, var reason) -> files.settle(file.id(), FileState.REFUSED, sha256, null, rule, reason);
        }
    }

    public void refuse(BatchFile file, @Nullable String rule, String reason) {
        files.settle(file.id(), FileState.REFUSED, null, null, rule, reason);
    }

    private About aboutOf(BatchFile file) {
        return file.batch() == null ? file.about() : file.about().over(batches.any(file.batch()).about());
    }
}
