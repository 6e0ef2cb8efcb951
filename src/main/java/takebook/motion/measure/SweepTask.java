package takebook.motion.measure;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import takebook.job.BackgroundTask;
import takebook.job.Jobs;
import takebook.job.TaskOutcome;

/**
 * Looks now and then for clips nobody has measured, so that a class can be proposed the moment one is filed and a take can be
 * compared with the clip it followed. A few at a time: everything else in the queue goes first.
 */
@ApplicationScoped
class SweepTask implements BackgroundTask {

    private static final String NAME = "motion.sweep";
    private static final long ONLY = 0;
    private static final int AT_A_TIME = 10;
    private static final int READ_AT_A_TIME = 200;
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofSeconds(5);

    private final Paths paths;
    private final Jobs jobs;
    private final MeasureConfig config;

    SweepTask(Paths paths, Jobs jobs, MeasureConfig config) {
        this.paths = paths;
        this.jobs = jobs;
        this.config = config;
    }

    void begin(@Observes StartupEvent event) {
        if (config.sweep()) {
            jobs.schedule(NAME, ONLY, PAUSE);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TaskOutcome run(long subject) {
        if (!config.sweep()) {
            return new TaskOutcome.Done();
        }
        paths.readAnew(READ_AT_A_TIME);
        paths.unmeasured(config.shortest(), config.longest(), AT_A_TIME)
                .forEach(asset -> jobs.schedule(MeasureTask.NAME, asset, LATER));
        return new TaskOutcome.Again(PAUSE);
    }
}
