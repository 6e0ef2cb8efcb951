package takebook.job;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import takebook.Sql;
import takebook.job.JobOverview.Failure;
import takebook.job.JobOverview.FailureState;
import takebook.job.JobOverview.Running;

/**
 * The tables {@code job} and {@code job_failure}.
 *
 * <p>The library picks steps and keeps their heartbeats. What becomes of a step is written here, since only here a wish that
 * arrives while the step runs can be honoured. Every such write names the version that was picked: a node that lost its step
 * to another changes nothing.
 */
@ApplicationScoped
class JobTable {

    private final AgroalDataSource database;

    JobTable(AgroalDataSource database) {
        this.database = database;
    }

    void want(String task, long subject, Instant at) {
        Sql.on(database, """
                insert into job (task_name, task_instance, execution_time, picked, version)
                values (?, ?, ?, false, 1)
                on conflict (task_name, task_instance) do update set
                    wanted_at = case when job.picked then least(job.wanted_at, excluded.execution_time) end,
                    execution_time = case when job.picked then job.execution_time
                                          else least(job.execution_time, excluded.execution_time) end
                """, task, Long.toString(subject), at.truncatedTo(ChronoUnit.MILLIS)).update();
    }

    /** @return false if the step belongs to somebody else by now */
    @Transactional
    boolean finish(String task, String subject, long version, Instant now) {
        clearFailure(task, subject);
        int removed = Sql.on(database, """
                delete from job where task_name = ? and task_instance = ? and version = ? and wanted_at is null
                """, task, subject, version).update();
        return removed == 1 || putBack(task, subject, version, now, now);
    }

    @Transactional
    boolean again(String task, String subject, long version, Instant now, Instant next) {
        clearFailure(task, subject);
        return putBack(task, subject, version, now, next);
    }

    private boolean putBack(String task, String subject, long version, Instant now, Instant next) {
        return Sql.on(database, """
                update job
                   set execution_time = coalesce(least(?, wanted_at), execution_time), wanted_at = null,
                       picked = false, picked_by = null, last_heartbeat = null,
                       last_success = ?, consecutive_failures = 0, version = version + 1
                 where task_name = ? and task_instance = ? and version = ?
                """, next.truncatedTo(ChronoUnit.MILLIS), now, task, subject, version).update() == 1;
    }

    @Transactional
    boolean failed(String task, String subject, long version, int failures, String message, Instant now, Instant next) {
        note(task, subject, FailureState.RETRYING, failures, message, now);
        return Sql.on(database, """
                update job
                   set execution_time = ?, wanted_at = null, picked = false, picked_by = null, last_heartbeat = null,
                       last_failure = ?, consecutive_failures = ?, version = version + 1
                 where task_name = ? and task_instance = ? and version = ?
                """, next.truncatedTo(ChronoUnit.MILLIS), now, failures, task, subject, version).update() == 1;
    }

    @Transactional
    boolean bury(String task, String subject, long version, FailureState state, int failures, String message, Instant now) {
        note(task, subject, state, failures, message, now);
        return Sql.on(database, "delete from job where task_name = ? and task_instance = ? and version = ?",
                task, subject, version).update() == 1;
    }

    /** A step whose node died is free again. Being killed is not the step's failure, so nothing is counted. */
    boolean release(String task, String subject, long version, Instant now) {
        return Sql.on(database, """
                update job
                   set picked = false, picked_by = null, last_heartbeat = null, execution_time = ?, version = version + 1
                 where task_name = ? and task_instance = ? and version = ?
                """, now.truncatedTo(ChronoUnit.MILLIS), task, subject, version).update() == 1;
    }

    /** The steps a dead predecessor of the same name left behind. */
    int releaseAllOf(String node, Instant now) {
        return Sql.on(database, """
                update job
                   set picked = false, picked_by = null, last_heartbeat = null, execution_time = ?, version = version + 1
                 where picked and picked_by = ?
                """, now.truncatedTo(ChronoUnit.MILLIS), node).update();
    }

    void forget(String task, long subject) {
        clearFailure(task, Long.toString(subject));
    }

    void forgetBuried(String task, long subject) {
        Sql.on(database, "delete from job_failure where task = ? and subject = ? and state <> 'RETRYING'", task, subject).update();
    }

    JobOverview overview(Instant now) {
        record Depth(long due, long later, List<Instant> oldest) {}
        var depth = Sql.on(database, """
                select count(*) filter (where execution_time <= ?) as due, count(*) filter (where execution_time > ?) as later,
                       min(execution_time) as oldest
                  from job where not picked
                """, now, now).row(row -> {
                    long due = row.getLong("due");
                    return new Depth(due, row.getLong("later"), due == 0 ? List.of() : List.of(Sql.instant(row, "oldest")));
                });

        var running = Sql.on(database, """
                select task_name, task_instance, picked_by, last_heartbeat from job where picked order by last_heartbeat limit 100
                """).rows(row -> new Running(row.getString("task_name"), row.getLong("task_instance"),
                        row.getString("picked_by"), Sql.instant(row, "last_heartbeat")));

        return new JobOverview(now, depth.due, depth.later, depth.oldest.isEmpty() ? null : depth.oldest.getFirst(), running,
                failures("= 'RETRYING'"), failures("<> 'RETRYING'"));
    }

    private List<Failure> failures(String state) {
        return Sql.on(database, """
                select f.*, j.execution_time
                  from job_failure f
                  left join job j on j.task_name = f.task and j.task_instance = f.subject::text
                 where f.state %s
                 order by f.failed_at desc limit 200
                """.formatted(state)).rows(JobTable::toFailure);
    }

    private static Failure toFailure(ResultSet row) throws SQLException {
        var next = row.getObject("execution_time") == null ? null : Sql.instant(row, "execution_time");
        return new Failure(row.getString("task"), row.getLong("subject"), FailureState.valueOf(row.getString("state")),
                row.getInt("failures"), row.getString("message"), Sql.instant(row, "failed_at"), next);
    }

    private void note(String task, String subject, FailureState state, int failures, String message, Instant now) {
        Sql.on(database, """
                insert into job_failure (task, subject, state, failures, message, failed_at) values (?, ?, ?, ?, ?, ?)
                on conflict (task, subject) do update set
                    state = excluded.state, failures = excluded.failures, message = excluded.message, failed_at = excluded.failed_at
                """, task, Long.parseLong(subject), state, failures, message, now).update();
    }

    private void clearFailure(String task, String subject) {
        Sql.on(database, "delete from job_failure where task = ? and subject = ?", task, Long.parseLong(subject)).update();
    }
}
