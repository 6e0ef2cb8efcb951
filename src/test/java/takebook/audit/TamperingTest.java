package takebook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takebook.TakebookTest;

/** Somebody with all rights on the database, triggers switched off, changes what happened. Each time the walk stops there. */
@TakebookTest
class TamperingTest {

    @Inject
    Audit audit;

    @Inject
    DataSource database;

    /** The event that is tampered with; three more follow it. */
    private long victim;

    @BeforeEach
    void some_events() {
        IntStream.range(0, 6).forEach(i -> QuarkusTransaction.requiringNew().run(() ->
                audit.record("thing.renamed", "thing", (long) i, Map.of("name", "a" + i), Map.of("name", "b" + i))));
        victim = audit.page("", null, 1).events().getFirst().seq() - 3;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " | ", textBlock = """
            another actor            | update audit_event set actor_name = 'nobody' where seq = :v                          | 0
            another account          | update audit_event set actor_id = 99 where seq = :v                                  | 0
            another action           | update audit_event set action = 'thing.kept' where seq = :v                          | 0
            another time             | update audit_event set at = at - interval '1 microsecond' where seq = :v            | 0
            another subject          | update audit_event set subject_id = 4711 where seq = :v                              | 0
            other values before      | update audit_event set before = '{"name": "zz"}' where seq = :v                      | 0
            other values after       | update audit_event set after = '{"name": "zz"}' where seq = :v                       | 0
            another text             | update audit_event set leaf = replace(leaf, 'thing', 'thong') where seq = :v         | 0
            no JSON at all           | update audit_event set leaf = 'x' where seq = :v                                     | 0
            another hash             | update audit_event set hash = repeat('a', 64) where seq = :v                         | 0
            another predecessor      | update audit_event set previous_hash = repeat('a', 64) where seq = :v                | 0
            one event gone           | delete from audit_event where seq = :v                                               | 0
            gone and closed up       | delete from audit_event where seq = :v; update audit_event set seq = seq - 1 where seq > :v | 0
            the newest gone          | delete from audit_event where seq > :v                                               | 1
            two events swapped       | update audit_event set seq = -1 where seq = :v; update audit_event set seq = :v where seq = :v + 1; update audit_event set seq = :v + 1 where seq = -1 | 0
            a forged one at the end  | insert into audit_event select (select max(seq) + 1 from audit_event), at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, before, after, leaf, previous_hash, repeat('b', 64) from audit_event where seq = :v | 4
            text and hash both       | update audit_event set leaf = replace(leaf, 'thing', 'thong'), hash = encode(sha256('\\x00'::bytea || convert_to(replace(leaf, 'thing', 'thong'), 'UTF8')), 'hex'), action = 'thong.renamed', subject_kind = 'thong' where seq = :v | 1
            everything deleted       | delete from audit_event                                                              | all
            an old head              | update audit_head set seq = :v, hash = (select hash from audit_event where seq = :v) | 1
            """)
    void is_found(String what, String statements, String after) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var sql = connection.createStatement()) {
                sql.execute("set local session_replication_role = replica");
                for (String statement : statements.replace(":v", Long.toString(victim)).split(";")) {
                    sql.execute(statement);
                }
                var verdict = AuditChain.walk(connection);

                long at = after.equals("all") ? 1 : victim + Long.parseLong(after);
                assertThat(verdict).as(what).isInstanceOfSatisfying(AuditVerdict.Broken.class,
                        broken -> assertThat(broken.at()).as(what + ": " + broken.why()).isEqualTo(at));
            } finally {
                connection.rollback();
            }
        }
    }
}
