package takebook.motion.measure;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import takebook.Sql;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.job.BackgroundTask;
import takebook.job.TaskOutcome;
import takebook.media.motion.Surveyor;
import takebook.search.Search;

/** Measures the camera movement of one clip. Running it twice writes the same row twice. */
@ApplicationScoped
class MeasureTask implements BackgroundTask {

    static final String NAME = "motion.measure";

    /** One after the other: it is the least urgent work of the house, and keeps a processor busy for a second or two. */
    private final Semaphore turn = new Semaphore(1);

    private final Assets assets;
    private final Paths paths;
    private final Search search;
    private final AgroalDataSource database;

    MeasureTask(Assets assets, Paths paths, Search search, AgroalDataSource database) {
        this.assets = assets;
        this.paths = paths;
        this.search = search;
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TaskOutcome run(long id) {
        var asset = assets.find(id).filter(each -> each.isVideo() && each.isReady());
        if (asset.isEmpty()) {
            return new TaskOutcome.Abandoned("asset %d is no clip whose movement could be measured".formatted(id));
        }
        turn.acquireUninterruptibly();
        try {
            measure(asset.get());
        } finally {
            turn.release();
        }
        return new TaskOutcome.Done();
    }

    private void measure(Asset asset) {
        var frames = assets.greyFrames(asset.id());
        if (frames.isEmpty() || frames.get().frames().size() < 2) {
            written(asset.id(), () -> paths.keepFailure(asset.id(), frames.isEmpty()
                    ? "The picture is too narrow for anything in it to be followed."
                    : "A single frame has no movement."));
            return;
        }
        var path = Surveyor.survey(frames.get(), paths.thresholds());
        written(asset.id(), () -> paths.keep(asset.id(), path));
    }

    /** Search shows what was measured where people have not said it. */
    private void written(long asset, Runnable write) {
        QuarkusTransaction.requiringNew().run(() -> {
            write.run();
            Sql.on(database, "select id from motion where asset_id = ?", asset).rows(row -> row.getLong(1)).forEach(search::changed);
        });
    }
}
