package takebook.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import takebook.Sql;
import takebook.TakebookTest;
import takebook.job.JobOverview.FailureState;

@TakebookTest
class JobsTest {

    @Inject
    Jobs jobs;

    @Inject
    JobTable table;

    @Inject
    Chore chore;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @TempDir
    Path home;

    private final long subject = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);

    @Test
    void a_step_runs_once() {
        jobs.schedule(Chore.NAME, subject);

        assertThat(jobs.runDue()).isPositive();
        jobs.runDue();

        assertThat(chore.timesFor(subject)).isEqualTo(1);
        assertThat(isQueued()).isFalse();
    }

    @Test
    void a_step_exists_exactly_when_its_transaction_is_committed() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            jobs.schedule(Chore.NAME, subject);
            throw new IllegalStateException("no");
        })).hasMessage("no");
        jobs.runDue();
        assertThat(chore.timesFor(subject)).isZero();

        QuarkusTransaction.requiringNew().run(() -> {
            jobs.schedule(Chore.NAME, subject);
            jobs.runDue();
            assertThat(chore.timesFor(subject)).as("not before the commit").isZero();
        });
        jobs.runDue();
        assertThat(chore.timesFor(subject)).isEqualTo(1);
    }

    @Test
    void asking_twice_brings_forward_and_never_doubles() {
        jobs.schedule(Chore.NAME, subject, Duration.ofHours(1));
        jobs.runDue();
        assertThat(chore.timesFor(subject)).isZero();

        jobs.schedule(Chore.NAME, subject);
        jobs.schedule(Chore.NAME, subject, Duration.ofHours(2));
        jobs.runDue();

        assertThat(chore.timesFor(subject)).isEqualTo(1);
        assertThat(isQueued()).isFalse();
    }

    @Test
    void a_step_that_is_asked_for_while_it_runs_runs_once_more() {
        chore.does(subject, id -> {
            if (chore.timesFor(id) == 1) {
                jobs.schedule(Chore.NAME, id);
                jobs.schedule(Chore.NAME, id);
            }
            return new TaskOutcome.Done();
        });
        jobs.schedule(Chore.NAME, subject);

        jobs.runDue();

        assertThat(chore.timesFor(subject)).isEqualTo(2);
        assertThat(isQueued()).isFalse();
    }

    @Test
    void again_is_no_failure_and_waits() {
        chore.does(subject, _ -> new TaskOutcome.Again(Duration.ofMinutes(5)));
        jobs.schedule(Chore.NAME, subject);

        jobs.runDue();
        jobs.runDue();

        assertThat(chore.timesFor(subject)).isEqualTo(1);
        assertThat(isQueued()).isTrue();
        assertThat(failure()).isNull();
    }

    @Test
    void a_step_that_throws_is_tried_again_later_and_its_message_is_kept() {
        chore.does(subject, _ -> {
            throw new IllegalStateException("the provider hung up");
        });
        jobs.schedule(Chore.NAME, subject);

        jobs.runDue();

        var failure = failure();
        assertThat(failure.state()).isEqualTo(FailureState.RETRYING);
        assertThat(failure.message()).isEqualTo("the provider hung up");
        assertThat(failure.next()).isAfter(failure.at());

        chore.does(subject, _ -> new TaskOutcome.Done());
        jobs.retry(Chore.NAME, subject);
        jobs.runDue();
        assertThat(failure()).isNull();
    }

    @Test
    void after_ten_failures_a_step_is_dead_until_somebody_retries_it() {
        chore.does(subject, _ -> {
            throw new IllegalStateException("still no");
        });
        for (int i = 0; i < RetryPace.TRIES; i++) {
            jobs.schedule(Chore.NAME, subject);
            jobs.runDue();
        }

        assertThat(chore.timesFor(subject)).isEqualTo(10);
        assertThat(failure().state()).isEqualTo(FailureState.DEAD);
        assertThat(isQueued()).isFalse();

        chore.does(subject, _ -> new TaskOutcome.Done());
        jobs.retry(Chore.NAME, subject);
        jobs.runDue();
        assertThat(failure()).isNull();
    }

    @Test
    void a_step_that_gives_up_says_why_and_can_be_taken_off_the_list() {
        chore.does(subject, _ -> new TaskOutcome.Abandoned("the file is gone for good"));
        jobs.schedule(Chore.NAME, subject);

        jobs.runDue();

        assertThat(failure().state()).isEqualTo(FailureState.ABANDONED);
        assertThat(failure().message()).isEqualTo("the file is gone for good");
        jobs.discard(Chore.NAME, subject);
        assertThat(failure()).isNull();
    }

    @Test
    void a_step_runs_in_its_own_request_context_without_a_transaction() {
        chore.does(subject, _ -> {
            assertThat(Arc.container().requestContext().isActive()).isTrue();
            assertThat(QuarkusTransaction.isActive()).isFalse();
            return new TaskOutcome.Done();
        });
        jobs.schedule(Chore.NAME, subject);

        QuarkusTransaction.requiringNew().run(jobs::runDue);

        assertThat(failure()).isNull();
        assertThat(chore.timesFor(subject)).isEqualTo(1);
    }

    @Test
    void a_name_nobody_answers_to_is_refused() {
        assertThatThrownBy(() -> jobs.schedule("test.typo", subject)).hasMessageContaining("test.typo");
    }

    /** What kill -9 leaves behind: a picked row. The next process of the same home may take it at once. */
    @Test
    void steps_of_a_dead_predecessor_are_free_at_the_next_start() {
        try (var first = NodeName.in(home)) {
            pick(first.name());
        }

        try (var second = NodeName.in(home)) {
            assertThat(second.isSole()).isTrue();
            table.releaseAllOf(second.name(), clock.instant());
        }

        jobs.runDue();
        assertThat(chore.timesFor(subject)).isEqualTo(1);
    }

    @Test
    void a_step_taken_over_by_another_node_is_not_finished_by_the_first() {
        pick("node-a");
        long picked = version();
        table.release(Chore.NAME, Long.toString(subject), picked, clock.instant());

        assertThat(table.finish(Chore.NAME, Long.toString(subject), picked, clock.instant())).isFalse();

        jobs.runDue();
        assertThat(chore.timesFor(subject)).isEqualTo(1);
    }

    @Test
    void pauses_grow_up_to_ten_minutes() {
        assertThat(RetryPace.after(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(RetryPace.after(5)).isEqualTo(Duration.ofSeconds(32));
        assertThat(RetryPace.after(10)).isEqualTo(Duration.ofMinutes(10));
    }

    private void pick(String node) {
        jobs.schedule(Chore.NAME, subject);
        Sql.on(database, """
                update job set picked = true, picked_by = ?, last_heartbeat = ?, version = version + 1 where task_instance = ?
                """, node, Instant.EPOCH, Long.toString(subject)).update();
    }

    private long version() {
        return Sql.on(database, "select version from job where task_instance = ?", Long.toString(subject))
                .row(row -> row.getLong("version"));
    }

    private boolean isQueued() {
        return Sql.on(database, "select count(*) as n from job where task_instance = ?", Long.toString(subject))
                .row(row -> row.getInt("n")) == 1;
    }

    private JobOverview.Failure failure() {
        var overview = jobs.overview();
        return java.util.stream.Stream.concat(overview.retrying().stream(), overview.buried().stream())
                .filter(failure -> failure.subject() == subject)
                .findFirst().orElse(null);
    }
}
