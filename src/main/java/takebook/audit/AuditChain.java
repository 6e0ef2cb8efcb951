package takebook.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import takebook.CrashPoint;
import takebook.people.actor.Actor;
import takebook.people.actor.ActorKind;

/** Writes the chain, one link at a time, and walks along it. */
@ApplicationScoped
class AuditChain {

    /** Any number, as long as nobody else locks it: whoever appends holds it until its transaction ends. */
    private static final long CHAIN_LOCK = 7_301_002;
    private static final int ROWS_AT_A_TIME = 1_000;

    private final EntityManager database;
    private final DataSource dataSource;
    private final Clock clock;

    AuditChain(EntityManager database, DataSource dataSource, Clock clock) {
        this.database = database;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Opens the session while the transaction still takes one in: it would be too late just before the commit. */
    void join() {
        database.joinTransaction();
    }

    /** Runs in the caller's transaction, on its connection: the events come and go with what they tell of. */
    void append(List<Audit.Entry> entries) {
        database.flush();
        // The session has given its connection back by now; one it took again would stay open across the commit.
        try (var connection = dataSource.getConnection()) {
            var head = lockedHead(connection);
            long seq = head.seq;
            String previous = head.hash;
            // PostgreSQL keeps microseconds; what is hashed must be what is read again.
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            for (var entry : entries) {
                seq++;
                var leaf = Leaf.of(seq, at, entry.actor(), entry.action(), entry.subjectKind(), entry.subjectId(),
                        entry.before(), entry.after(), previous);
                insert(connection, seq, at, entry, leaf, previous);
                previous = leaf.hash();
            }
            moveHead(connection, seq, previous);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit chain could not be continued", e);
        }
        CrashPoint.hit("audit.afterLeaf");
    }

    private record Head(long seq, String hash) {}

    private static Head lockedHead(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, CHAIN_LOCK);
            lock.execute();
        }
        // A statement of its own: it must see what the one before us committed while we waited.
        return head(connection);
    }

    private static Head head(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select seq, hash from audit_head"); var row = select.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), row.getString(2)) : new Head(-1, Leaf.NOTHING_BEFORE);
        }
    }

    private static void moveHead(Connection connection, long seq, String hash) throws SQLException {
        try (var update = connection.prepareStatement("update audit_head set seq = ?, hash = ?")) {
            update.setLong(1, seq);
            update.setString(2, hash);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("the head of the audit chain is gone: restore table audit_head");
            }
        }
    }

    private static void insert(Connection connection, long seq, Instant at, Audit.Entry entry, Leaf leaf, String previous)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into audit_event (seq, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id,
                                         before, after, leaf, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
                """)) {
            insert.setLong(1, seq);
            insert.setObject(2, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.setString(3, entry.actor().kind().name());
            insert.setObject(4, entry.actor().id(), Types.BIGINT);
            insert.setString(5, entry.actor().name());
            insert.setString(6, entry.action());
            insert.setString(7, entry.subjectKind());
            insert.setObject(8, entry.subjectId(), Types.BIGINT);
            insert.setString(9, Leaf.write(entry.before()));
            insert.setString(10, Leaf.write(entry.after()));
            insert.setString(11, leaf.text());
            insert.setString(12, previous);
            insert.setString(13, leaf.hash());
            insert.executeUpdate();
        }
    }

    /** One snapshot, read a thousand rows at a time: the walk takes no lock and no memory, however long the chain is. */
    AuditVerdict verify() {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return walk(connection);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit chain could not be read", e);
        }
    }

    static AuditVerdict walk(Connection connection) throws SQLException {
        var head = head(connection);
        long last = 0;
        String previous = Leaf.NOTHING_BEFORE;
        try (var select = connection.prepareStatement("""
                select seq, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id,
                       leaf, previous_hash, hash,
                       case when leaf is json object
                            then before = leaf::jsonb -> 'before' and after = leaf::jsonb -> 'after' end as same_values
                  from audit_event order by seq
                """)) {
            select.setFetchSize(ROWS_AT_A_TIME);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    String fault = fault(row, last + 1, previous);
                    if (fault != null) {
                        return new AuditVerdict.Broken(last + 1, fault);
                    }
                    last++;
                    previous = row.getString("hash");
                }
            }
        }
        if (head.seq != last) {
            return new AuditVerdict.Broken(Math.min(Math.max(head.seq, 0), last) + 1,
                    "the chain ends at event %d, but event %d was the last one written".formatted(last, head.seq));
        }
        if (!head.hash.equals(previous)) {
            return new AuditVerdict.Broken(last, "it is not the last event that was written: its hash is another");
        }
        return new AuditVerdict.Holds(last, previous);
    }

    private static @Nullable String fault(ResultSet row, long expected, String previous) throws SQLException {
        if (row.getLong("seq") != expected) {
            return "it is missing: the next event there is %d".formatted(row.getLong("seq"));
        }
        if (!row.getString("previous_hash").equals(previous)) {
            return "it does not follow the event before it";
        }
        String text = row.getString("leaf");
        if (!row.getString("hash").equals(Leaf.hash(text))) {
            return "its text is not what its hash was made from";
        }
        return row.getBoolean("same_values") && leafOf(row).text().equals(text)
                ? null
                : "what it shows is not what was hashed";
    }

    /** The text again, from the columns people see; the database has compared the values before and after. */
    private static Leaf leafOf(ResultSet row) throws SQLException {
        var hashed = Leaf.parse(row.getString("leaf"));
        var actor = new Actor(row.getObject("actor_id", Long.class), row.getString("actor_name"),
                ActorKind.valueOf(row.getString("actor_kind")));
        return Leaf.of(row.getLong("seq"), row.getObject("at", OffsetDateTime.class).toInstant(), actor,
                row.getString("action"), row.getString("subject_kind"), row.getObject("subject_id", Long.class),
                hashed.get("before"), hashed.get("after"), row.getString("previous_hash"));
    }
}
