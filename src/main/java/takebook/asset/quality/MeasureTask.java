package takebook.asset.quality;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.rendition.Arrivals;
import takebook.job.BackgroundTask;
import takebook.job.Jobs;
import takebook.job.TaskOutcome;
import takebook.media.Media;
import takebook.media.measure.Measurement;
import takebook.search.Search;

/**
 * Measures whatever has no figures yet, newest first, one file at a time in the whole installation: there is one step, not one for
 * each asset. While files arrive in numbers it does little and rests, so that taking in stays fast.
 */
@ApplicationScoped
class MeasureTask implements BackgroundTask, Arrivals {

    static final String NAME = "asset.measure";

    private static final Logger LOG = Logger.getLogger(MeasureTask.class);
    private static final long THE_ONE_STEP = 0;
    private static final int LOOK_AHEAD = 16;
    private static final Duration AFTER_ARRIVAL = Duration.ofSeconds(1);
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final int IN_NUMBERS = 5;
    private static final int LONGEST_REASON = 300;

    private final Assets assets;
    private final Media media;
    private final MeasureTable table;
    private final Jobs jobs;
    private final Search search;
    private final QualityConfig config;
    private final Instance<Fingerprints> fingerprints;
    private final Clock clock;

    MeasureTask(Assets assets, Media media, MeasureTable table, Jobs jobs, Search search, QualityConfig config,
            Instance<Fingerprints> fingerprints, Clock clock) {
        this.assets = assets;
        this.media = media;
        this.table = table;
        this.jobs = jobs;
        this.search = search;
        this.config = config;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** After a start, and so after an upgrade with new formulas, everything without figures is found by itself. */
    void start(@Observes StartupEvent event) {
        arrived(THE_ONE_STEP);
    }

    @Override
    public void arrived(long assetId) {
        if (config.follow()) {
            jobs.schedule(NAME, THE_ONE_STEP, AFTER_ARRIVAL);
        }
    }

    @Override
    public TaskOutcome run(long subject) {
        var end = clock.instant().plus(config.step());
        boolean busy = table.arrivedSince(clock.instant().minus(A_MOMENT)) >= IN_NUMBERS;
        int most = busy ? 2 : Integer.MAX_VALUE;
        int done = 0;
        while (done < most && clock.instant().isBefore(end)) {
            var waiting = table.waiting(Math.min(LOOK_AHEAD, most));
            if (waiting.isEmpty()) {
                return new TaskOutcome.Done();
            }
            for (long asset : waiting) {
                measure(asset);
                if (++done >= most || !clock.instant().isBefore(end)) {
                    break;
                }
            }
        }
        return new TaskOutcome.Again(busy ? config.rest() : Duration.ZERO);
    }

    /** A file that cannot be measured is noted as such and not tried again, so that it does not stand in the way of the others. */
    void measure(long id) {
        Optional<Asset> asset = assets.find(id).filter(Asset::isReady);
        if (asset.isEmpty()) {
            return;
        }
        Measurement measurement;
        try (var file = assets.local(id)) {
            measurement = Measurement.of(media.sample(file.path(), asset.get().facts()));
        } catch (RuntimeException e) {
            LOG.warnf(e, "asset %d could not be measured", id);
            String why = String.valueOf(e.getMessage());
            QuarkusTransaction.requiringNew().run(() ->
                    table.writeFailure(id, why.substring(0, Math.min(LONGEST_REASON, why.length())), clock.instant()));
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            table.write(id, measurement, clock.instant());
            fingerprints.forEach(keeper -> keeper.keep(id, measurement.fingerprint()));
            search.changed(id);
        });
        fingerprints.forEach(keeper -> keeper.compare(id));
    }
}
