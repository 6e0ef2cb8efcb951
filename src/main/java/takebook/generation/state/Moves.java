package takebook.generation.state;

import static takebook.generation.state.GenerationState.CANCELLED;
import static takebook.generation.state.GenerationState.COLLECTING;
import static takebook.generation.state.GenerationState.FAILED;
import static takebook.generation.state.GenerationState.OUTPUT_LOST;
import static takebook.generation.state.GenerationState.QUEUED;
import static takebook.generation.state.GenerationState.RUNNING;
import static takebook.generation.state.GenerationState.SUBMITTING;
import static takebook.generation.state.GenerationState.SUCCEEDED;
import static takebook.generation.state.GenerationState.UNKNOWN;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import takebook.Money;
import takebook.Sql;
import takebook.audit.Audit;
import takebook.job.Jobs;
import takebook.provider.OutputFile;
import takebook.provider.SubmitClass;
import takebook.provider.TaskId;
import takebook.search.Search;

/**
 * The moves between states, each one transaction. A move names the state and the epoch it starts from; when the row is not there
 * any more it changes nothing and answers false or empty: somebody else was first, and whoever asked has nothing left to do.
 */
@ApplicationScoped
public class Moves {

    public static final String SUBMIT = "generation.submit";
    public static final String POLL = "generation.poll";
    public static final String COLLECT = "generation.collect";

    private final AgroalDataSource database;
    private final Settling settling;
    private final Audit audit;
    private final Search search;
    private final Jobs jobs;
    private final JsonColumns columns;
    private final Clock clock;

    Moves(AgroalDataSource database, Settling settling, Audit audit, Search search, Jobs jobs, JsonColumns columns, Clock clock) {
        this.database = database;
        this.settling = settling;
        this.audit = audit;
        this.search = search;
        this.jobs = jobs;
        this.columns = columns;
        this.clock = clock;
    }

    /** QUEUED → SUBMITTING. Whoever gets the claim, and nobody else, may send. */
    @Transactional
    public Optional<Claim> claim(long id) {
        if (!move(id, QUEUED, SUBMITTING, null, null, "lease_epoch = lease_epoch + 1")) {
            return Optional.empty();
        }
        Sql.on(database, "update generation_attempt set state = 'SENDING' where generation_id = ? and state = 'PREPARED'", id)
                .update();
        return liveClaim(id);
    }

    /** Takes over a generation that was left SUBMITTING; whoever held it before changes nothing any more. */
    @Transactional
    public Optional<Claim> takeOver(long id) {
        int taken = Sql.on(database, "update generation set lease_epoch = lease_epoch + 1 where id = ? and state = 'SUBMITTING'", id)
                .update();
        return taken == 0 ? Optional.empty() : liveClaim(id);
    }

    /** What a person's question to the provider about an UNKNOWN generation is asked with; claims nothing. */
    @Transactional
    public Optional<Claim> liveClaim(long id) {
        return Sql.on(database, """
                select generation.lease_epoch, attempt.*
                  from generation join generation_attempt attempt on attempt.generation_id = generation.id
                 where generation.id = ? and attempt.state in ('PREPARED', 'SENDING', 'ACCEPTED', 'IN_DOUBT')
                """, id)
                .rows(row -> new Claim(id, row.getLong("lease_epoch"), new Attempt(row.getObject("id", UUID.class), id,
                        row.getInt("attempt_no"), SubmitClass.valueOf(row.getString("submit_class")), row.getInt("doubts"))))
                .stream()
                .findFirst();
    }

    /** SUBMITTING or UNKNOWN → RUNNING: the provider has it. */
    @Transactional
    public boolean accepted(Claim claim, GenerationState from, TaskId task) {
        if (!move(claim.generation(), from, RUNNING, claim.epoch(), "task " + task.value(),
                "provider_task = ?, submitted_at = ?", task.value(), clock.instant())) {
            return false;
        }
        Sql.on(database, "update generation_attempt set state = 'ACCEPTED', task = ? where id = ?", task.value(), claim.attempt().id())
                .update();
        jobs.schedule(POLL, claim.generation());
        return true;
    }

    /** SUBMITTING → QUEUED with a new attempt, after an end that is known not to have been an acceptance. */
    @Transactional
    public boolean tryLater(Claim claim, String why) {
        if (!move(claim.generation(), SUBMITTING, QUEUED, claim.epoch(), why, "percent = null")) {
            return false;
        }
        endAttempts(claim.generation(), "REFUSED");
        Sql.on(database, """
                insert into generation_attempt
                    (id, generation_id, attempt_no, request_sha256, provider, submit_class, state, created_at)
                select ?, generation_id, attempt_no + 1, request_sha256, provider, submit_class, 'PREPARED', ?
                  from generation_attempt where id = ?
                """, UUID.randomUUID(), clock.instant(), claim.attempt().id()).update();
        return true;
    }

    /** Counts a question about an attempt that brought no answer. */
    @Transactional
    public void doubted(Claim claim) {
        Sql.on(database, "update generation_attempt set doubts = doubts + 1 where id = ?", claim.attempt().id()).update();
    }

    /** SUBMITTING → UNKNOWN. The money stays reserved: it may be spent. */
    @Transactional
    public boolean unknown(Claim claim, String why) {
        if (!move(claim.generation(), SUBMITTING, UNKNOWN, claim.epoch(), why, "percent = null")) {
            return false;
        }
        Sql.on(database, "update generation_attempt set state = 'IN_DOUBT' where id = ?", claim.attempt().id()).update();
        return true;
    }

    /** Any open state → FAILED. */
    @Transactional
    public boolean failed(long id, GenerationState from, long epoch, Failure failure, Settlement settlement) {
        if (!move(id, from, FAILED, epoch, failure.kind().label() + ": " + failure.message(),
                "failure_kind = ?, failure_message = ?, finished_at = ?", failure.kind(), failure.message(), clock.instant())) {
            return false;
        }
        if (from != RUNNING) {
            endAttempts(id, from == QUEUED ? "WITHDRAWN" : "REFUSED");
        }
        settling.settle(id, settlement);
        return true;
    }

    /** QUEUED or RUNNING → CANCELLED. */
    @Transactional
    public boolean cancelled(long id, GenerationState from, long epoch, Settlement settlement) {
        if (!move(id, from, CANCELLED, epoch, null, "finished_at = ?", clock.instant())) {
            return false;
        }
        if (from == QUEUED) {
            endAttempts(id, "WITHDRAWN");
        }
        settling.settle(id, settlement);
        return true;
    }

    /** RUNNING → COLLECTING. */
    @Transactional
    public boolean collecting(Generation generation, List<OutputFile> files, @Nullable Money reported) {
        if (!move(generation.id(), RUNNING, COLLECTING, generation.epoch(), null,
                "output_files = cast(? as jsonb), reported_amount = ?, reported_currency = ?, percent = null",
                columns.text(files), reported == null ? null : reported.amount(), reported == null ? null : reported.currency())) {
            return false;
        }
        jobs.schedule(COLLECT, generation.id());
        return true;
    }

    /** COLLECTING → SUCCEEDED: every file is ours and verified. */
    @Transactional
    public boolean succeeded(Generation generation, List<Take> takes) {
        if (!move(generation.id(), COLLECTING, SUCCEEDED, generation.epoch(), null, "finished_at = ?", clock.instant())) {
            return false;
        }
        for (int i = 0; i < takes.size(); i++) {
            Sql.on(database, "insert into generation_take (generation_id, position, asset_id, sha256) values (?, ?, ?, ?)",
                    generation.id(), i, takes.get(i).asset(), takes.get(i).sha256()).update();
            search.changed(takes.get(i).asset());
        }
        settling.settle(generation.id(), Settlement.rendered(generation.reported()));
        return true;
    }

    /** RUNNING or COLLECTING → OUTPUT_LOST, with an incident in the audit. It was rendered, so it is paid for. */
    @Transactional
    public boolean outputLost(Generation generation, String why, @Nullable Money reported) {
        if (!move(generation.id(), generation.state(), OUTPUT_LOST, generation.epoch(), why,
                "failure_kind = ?, failure_message = ?, finished_at = ?", FailureKind.PROVIDER, why, clock.instant())) {
            return false;
        }
        var facts = new LinkedHashMap<String, Object>();
        facts.put("why", why);
        facts.put("task", generation.requireTask().value());
        facts.put("files", generation.files().size());
        audit.record("incident.output-lost", "generation", generation.id(), Map.of(), facts);
        settling.settle(generation.id(), Settlement.rendered(reported));
        return true;
    }

    /** The one update behind every move. {@code sets} is SQL of this class, never anybody's words. */
    private boolean move(long id, GenerationState from, GenerationState to, @Nullable Long epoch, @Nullable String note,
            String sets, @Nullable Object... values) {
        if (!from.next().contains(to)) {
            throw new IllegalArgumentException("there is no way from %s to %s".formatted(from, to));
        }
        var parameters = new ArrayList<@Nullable Object>(Arrays.asList(to, clock.instant()));
        parameters.addAll(Arrays.asList(values));
        parameters.addAll(Arrays.asList(id, from));
        String fence = epoch == null ? "" : " and lease_epoch = ?";
        if (epoch != null) {
            parameters.add(epoch);
        }
        boolean moved = Sql.on(database, "update generation set state = ?, state_at = ?, " + sets + " where id = ? and state = ?" + fence,
                parameters.toArray()).update() == 1;
        if (moved) {
            written(id, from, to, note);
        }
        return moved;
    }

    private void written(long id, GenerationState from, GenerationState to, @Nullable String note) {
        Sql.on(database, "insert into generation_move (generation_id, from_state, to_state, note, at) values (?, ?, ?, ?, ?)",
                id, from, to, note, clock.instant()).update();
        var after = new LinkedHashMap<String, Object>();
        after.put("state", to);
        if (note != null) {
            after.put("note", note);
        }
        audit.record("generation.moved", "generation", id, Map.of("state", from), after);
        search.changed(id);
    }

    private void endAttempts(long id, String state) {
        Sql.on(database, """
                update generation_attempt set state = ?, ended_at = ?
                 where generation_id = ? and state in ('PREPARED', 'SENDING', 'IN_DOUBT')
                """, state, clock.instant(), id).update();
    }
}
