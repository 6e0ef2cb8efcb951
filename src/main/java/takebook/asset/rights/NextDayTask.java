package takebook.asset.rights;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import takebook.job.BackgroundTask;
import takebook.job.Jobs;
import takebook.job.TaskOutcome;
import takebook.search.Search;

/**
 * Tells search once a day what changed its light by the passing of time alone. Pages judge when they are looked at and need
 * nobody to tell them; running twice, or after a week of standstill, tells everything once.
 */
@ApplicationScoped
class NextDayTask implements BackgroundTask {

    static final String NAME = "rights.next-day";

    /** After midnight of UTC, so that no clock is still on the day before. */
    private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(1);

    private final RightsQueries queries;
    private final Terms terms;
    private final Search search;
    private final Jobs jobs;
    private final Clock clock;

    NextDayTask(RightsQueries queries, Terms terms, Search search, Jobs jobs, Clock clock) {
        this.queries = queries;
        this.terms = terms;
        this.search = search;
        this.jobs = jobs;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        jobs.schedule(NAME, 0, queries.judgedOn().isBefore(today()) ? Duration.ZERO : untilTomorrow());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TaskOutcome run(long subject) {
        var last = queries.judgedOn();
        var today = today();
        if (last.isBefore(today)) {
            var turned = queries.turning(last, today, terms.expiringDays());
            QuarkusTransaction.requiringNew().run(() -> {
                search.changed(queries.dependents(turned));
                queries.judged(today);
            });
        }
        return new TaskOutcome.Again(untilTomorrow());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Duration untilTomorrow() {
        var tomorrow = today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return Duration.between(clock.instant(), tomorrow).plus(AFTER_MIDNIGHT);
    }
}
