package takebook.asset.batch;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import takebook.asset.UploadConfig;
import takebook.job.BackgroundTask;
import takebook.job.Jobs;
import takebook.job.TaskOutcome;
import takebook.storage.Partials;

/**
 * Finishes uploads that were complete when the process died, removes those nobody goes on with, and partial files that belong to
 * nothing. At every start, and every few minutes.
 */
@ApplicationScoped
class TransferSweep implements BackgroundTask {

    static final String NAME = "upload.sweep";
    private static final Duration PACE = Duration.ofMinutes(5);

    private final FileTable files;
    private final Transfers transfers;
    private final Partials partials;
    private final Jobs jobs;
    private final UploadConfig config;
    private final Clock clock;

    TransferSweep(FileTable files, Transfers transfers, Partials partials, Jobs jobs, UploadConfig config, Clock clock) {
        this.files = files;
        this.transfers = transfers;
        this.partials = partials;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        jobs.schedule(NAME, 0);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TaskOutcome run(long nothing) {
        files.arriving().forEach(transfers::finish);

        var limit = clock.instant().minus(config.keepUnfinished());
        files.begunBefore(limit).stream()
                .filter(file -> !partials.isTouchedSince(Objects.requireNonNull(file.key()), limit))
                .forEach(transfers::discard);
        files.forgetSinglesBefore(limit);

        // Listed first: a key that is new on disk has had its row for longer.
        var onDisk = partials.keys();
        var live = files.liveKeys();
        onDisk.stream().filter(key -> !live.contains(key)).forEach(partials::delete);
        return new TaskOutcome.Again(PACE);
    }
}
