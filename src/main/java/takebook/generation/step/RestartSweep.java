package takebook.generation.step;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import takebook.generation.state.GenerationState;
import takebook.generation.state.GenerationTable;
import takebook.generation.state.Moves;
import takebook.job.Jobs;

/** At start, makes sure that a step is planned for every generation that needs one. One that is planned is never doubled. */
@ApplicationScoped
class RestartSweep {

    private static final Logger LOG = Logger.getLogger(RestartSweep.class);

    private final GenerationTable generations;
    private final Jobs jobs;

    RestartSweep(GenerationTable generations, Jobs jobs) {
        this.generations = generations;
        this.jobs = jobs;
    }

    void start(@Observes StartupEvent event) {
        var moving = generations.moving();
        moving.forEach(generation -> jobs.schedule(step(generation.state()), generation.id()));
        if (!moving.isEmpty()) {
            LOG.infof("%d generations were on their way when Takebook last ended; they go on", moving.size());
        }
    }

    private static String step(GenerationState state) {
        return switch (state) {
            case QUEUED, SUBMITTING -> Moves.SUBMIT;
            case RUNNING -> Moves.POLL;
            case COLLECTING -> Moves.COLLECT;
            case SUCCEEDED, FAILED, CANCELLED, UNKNOWN, OUTPUT_LOST ->
                throw new IllegalArgumentException("nothing is at work on what is " + state);
        };
    }
}
