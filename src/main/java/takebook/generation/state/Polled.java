package takebook.generation.state;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.Sql;
import takebook.audit.Audit;
import takebook.job.Jobs;
import takebook.provider.OutputFile;

/** What is learnt about a generation without changing its state. */
@ApplicationScoped
public class Polled {

    private final AgroalDataSource database;
    private final Audit audit;
    private final Jobs jobs;
    private final JsonColumns columns;
    private final Clock clock;

    Polled(AgroalDataSource database, Audit audit, Jobs jobs, JsonColumns columns, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.jobs = jobs;
        this.columns = columns;
        this.clock = clock;
    }

    @Transactional
    public void running(long id, @Nullable Integer percent) {
        Sql.on(database, "update generation set percent = ? where id = ? and state = 'RUNNING' and percent is distinct from ?",
                percent, id, percent).update();
    }

    /** Success was reported and there was nothing to fetch. */
    @Transactional
    public void empty(long id) {
        Sql.on(database, "update generation set empty_polls = empty_polls + 1 where id = ? and state = 'RUNNING'", id).update();
    }

    /** A file could not be fetched or read. */
    @Transactional
    public void notCollected(long id) {
        Sql.on(database, "update generation set collect_failures = collect_failures + 1 where id = ? and state = 'COLLECTING'", id)
                .update();
    }

    /** The provider gave new addresses for what it holds. */
    @Transactional
    public void freshFiles(long id, List<OutputFile> files) {
        Sql.on(database, "update generation set output_files = cast(? as jsonb) where id = ? and state = 'COLLECTING'",
                columns.text(files), id).update();
    }

    /** A person wants it stopped. What became of that is for the next poll to say, so the poll comes forward. */
    @Transactional
    public void cancelAsked(long id) {
        Sql.on(database, "update generation set cancel_asked_at = ? where id = ? and cancel_asked_at is null", clock.instant(), id)
                .update();
        audit.record("generation.cancel-asked", "generation", id, Map.of(), Map.of());
        jobs.schedule(Moves.POLL, id);
    }
}
