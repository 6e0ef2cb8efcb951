package takebook.asset.removal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import takebook.CrashPoint;
import takebook.Sql;
import takebook.job.Jobs;
import takebook.problem.Problem;
import takebook.storage.Incoming;
import takebook.storage.Sha256;
import takebook.storage.StoredObject;
import takebook.storage.StoredObjects;

/** The one place where assets put bytes into the store, and the one place from which they are taken out again. */
@ApplicationScoped
public class Removals {

    private enum State {
        WAITING,
        REMOVING,
        REMOVED,
        /** Somebody else has the same bytes; they stay. */
        NEEDED
    }

    private record Mark(long id, Sha256 sha256, State state, int begun) {}

    private final AgroalDataSource database;
    private final StoredObjects storage;
    private final Jobs jobs;
    private final Instance<ObjectOwners> owners;
    private final Clock clock;

    Removals(AgroalDataSource database, StoredObjects storage, Jobs jobs, @Any Instance<ObjectOwners> owners, Clock clock) {
        this.database = database;
        this.storage = storage;
        this.jobs = jobs;
        this.owners = owners;
        this.clock = clock;
    }

    /** Stores the bytes; a row that names them is written in a transaction that calls {@link #confirm}. Call without a transaction. */
    public Kept keep(Incoming incoming) {
        int begun = mark(incoming.sha256()).map(mark -> begunBefore(mark)).orElse(0);
        return new Kept(storage.keep(incoming), begun);
    }

    /** In the transaction that writes a row naming the object: from here to its end nobody removes these bytes. */
    @Transactional(TxType.MANDATORY)
    public StoredObject confirm(Kept kept) {
        waitFor(kept.object().sha256());
        int begun = mark(kept.object().sha256()).map(Mark::begun).orElse(0);
        if (begun != kept.removals()) {
            throw again(kept.object().sha256());
        }
        return kept.object();
    }

    /** In the transaction that takes the rows away which named these: looks for other owners later, and removes what has none. */
    @Transactional(TxType.MANDATORY)
    public void plan(Collection<Sha256> objects) {
        for (Sha256 sha256 : objects) {
            long id = Sql.on(database, """
                    insert into asset_removal (sha256, state, planned_at) values (?, 'WAITING', ?)
                    on conflict (sha256) do update
                        set state = case when asset_removal.state = 'REMOVING' then 'REMOVING' else 'WAITING' end,
                            planned_at = excluded.planned_at, ended_at = null
                    returning id
                    """, sha256.hex(), clock.instant()).row(row -> row.getLong("id"));
            jobs.schedule(RemovalTask.NAME, id);
        }
    }

    /**
     * The first half: marks that removing begins, unless somebody needs the bytes.
     *
     * @return what to remove now; nothing when it is needed, or gone already
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Sha256> begin(long id) {
        var known = mark(id);
        waitFor(known.sha256());
        var mark = mark(id);
        return switch (mark.state()) {
            case REMOVED, NEEDED -> Optional.empty();
            // Whoever began did not get to the end. Nobody can have become an owner since: confirm() refuses.
            case REMOVING -> Optional.of(mark.sha256());
            case WAITING -> {
                boolean needed = owners.stream().anyMatch(owner -> owner.needs(mark.sha256()));
                if (needed) {
                    set(id, State.NEEDED, mark.begun());
                    yield Optional.empty();
                }
                set(id, State.REMOVING, mark.begun() + 1);
                yield Optional.of(mark.sha256());
            }
        };
    }

    void remove(Sha256 sha256) {
        CrashPoint.hit("purge.afterMark");
        storage.remove(sha256);
        CrashPoint.hit("purge.afterRemove");
    }

    @Transactional(TxType.REQUIRES_NEW)
    void ended(long id) {
        set(id, State.REMOVED, mark(id).begun());
    }

    private static int begunBefore(Mark mark) {
        if (mark.state() == State.REMOVING) {
            throw again(mark.sha256());
        }
        return mark.begun();
    }

    private static RuntimeException again(Sha256 sha256) {
        return Problem.UNAVAILABLE.because(
                "An earlier copy of these bytes (%s…) is being removed right now. Send them again in a moment".formatted(sha256.hex().substring(0, 8)));
    }

    private void waitFor(Sha256 sha256) {
        Sql.on(database, "select cast(pg_advisory_xact_lock(hashtextextended(?, 0)) as text)", "object " + sha256.hex()).row(row -> true);
    }

    private Optional<Mark> mark(Sha256 sha256) {
        return Sql.on(database, "select * from asset_removal where sha256 = ?", sha256.hex()).rows(Removals::read).stream().findFirst();
    }

    private Mark mark(long id) {
        return Sql.on(database, "select * from asset_removal where id = ?", id).row(Removals::read);
    }

    private void set(long id, State state, int begun) {
        var ended = state == State.REMOVED || state == State.NEEDED ? clock.instant() : null;
        Sql.on(database, "update asset_removal set state = ?, begun = ?, ended_at = ? where id = ?", state, begun, ended, id).update();
    }

    private static Mark read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Mark(row.getLong("id"), new Sha256(row.getString("sha256")), State.valueOf(row.getString("state")), row.getInt("begun"));
    }
}
