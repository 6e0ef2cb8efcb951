package takebook.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** The queue of background steps. */
@ApplicationScoped
public class Jobs {

    private final JobTable table;
    private final Steps steps;
    private final Worker worker;
    private final Clock clock;

    Jobs(JobTable table, Steps steps, Worker worker, Clock clock) {
        this.table = table;
        this.steps = steps;
        this.worker = worker;
        this.clock = clock;
    }

    /** As soon as the caller's transaction has committed; see {@link #schedule(String, long, Duration)}. */
    public void schedule(String task, long subject) {
        schedule(task, subject, Duration.ZERO);
    }

    /**
     * Puts a step into the queue, in the caller's transaction if there is one. A step that is waiting already is brought
     * forward, never doubled or put off; one that is running right now will run once more after it.
     *
     * @throws IllegalArgumentException if no {@link BackgroundTask} has that name
     */
    @Transactional
    public void schedule(String task, long subject, Duration delay) {
        if (!steps.names().contains(task)) {
            throw new IllegalArgumentException("no background task is called " + task);
        }
        table.want(task, subject, clock.instant().plus(delay));
    }

    /**
     * Runs what is due in the queue, one step after the other, until nothing is due: for tests and for work by hand. Steps
     * put off by {@link TaskOutcome.Again} or by a failure are not due.
     *
     * @return how many steps ran
     */
    public int runDue() {
        return worker.runDue();
    }

    JobOverview overview() {
        return table.overview(clock.instant());
    }

    /** Gives a failed step another ten tries, beginning now. */
    @Transactional
    void retry(String task, long subject) {
        table.forget(task, subject);
        schedule(task, subject);
    }

    /** Takes a dead or abandoned step off the list. A step that is still being retried stays where it is. */
    @Transactional
    void discard(String task, long subject) {
        table.forgetBuried(task, subject);
    }
}
