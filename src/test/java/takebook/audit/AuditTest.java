package takebook.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Actors;
import takebook.people.Role;
import takebook.people.actor.Actor;
import takebook.people.actor.ActorKind;

@TakebookTest
class AuditTest {

    @Inject
    Audit audit;

    @Inject
    Actors actors;

    @Inject
    DataSource database;

    private static long newThing() {
        return ThreadLocalRandom.current().nextLong(1_000_000_000L, Long.MAX_VALUE);
    }

    private void renamed(long thing, String before, String after) {
        QuarkusTransaction.requiringNew().run(
                () -> audit.record("thing.renamed", "thing", thing, Map.of("name", before), Map.of("name", after)));
    }

    private List<AuditEvent> eventsOf(long thing) {
        return audit.page("object:" + thing, null, 100).events();
    }

    @Test
    void an_event_says_who_did_what_to_what() {
        long thing = newThing();

        actors.as(new Actor(7L, "ana", ActorKind.PERSON), () -> {
            renamed(thing, "still", "Pier at dawn");
            return null;
        });

        var event = eventsOf(thing).getFirst();
        assertThat(event.actor()).isEqualTo(new Actor(7L, "ana", ActorKind.PERSON));
        assertThat(event.action()).isEqualTo("thing.renamed");
        assertThat(event.changes()).containsExactly(new AuditEvent.Change("name", "still", "Pier at dawn"));
    }

    @Test
    void an_event_comes_and_goes_with_its_transaction() {
        long thing = newThing();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            audit.record("thing.renamed", "thing", thing, Map.of(), Map.of());
            throw new IllegalStateException("changed my mind");
        })).hasStackTraceContaining("changed my mind");

        assertThat(eventsOf(thing)).isEmpty();
        assertThat(audit.verify()).isInstanceOf(AuditVerdict.Holds.class);
    }

    @Test
    void without_a_transaction_nothing_is_recorded() {
        assertThatThrownBy(() -> audit.record("thing.renamed", "thing", 1L, Map.of(), Map.of()))
                .hasStackTraceContaining("TransactionRequired");
    }

    @Test
    void many_writers_at_once_make_one_chain_without_gaps() throws Exception {
        long thing = newThing();

        var threads = IntStream.range(0, 8).mapToObj(writer -> Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 10; i++) {
                renamed(thing, "by " + writer, "to " + i);
            }
        })).toList();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(eventsOf(thing)).hasSize(80);
        var all = audit.page("", null, 1_000).events();
        long newest = all.getFirst().seq();
        assertThat(all).extracting(AuditEvent::seq)
                .containsExactlyElementsOf(LongStream.range(0, all.size()).mapToObj(back -> newest - back).toList());
        assertThat(audit.verify()).isInstanceOf(AuditVerdict.Holds.class);
    }

    @Test
    void values_of_all_kinds_are_hashed_as_they_are_stored() {
        long thing = newThing();

        QuarkusTransaction.requiringNew().run(() -> audit.record("thing.priced", "thing", thing,
                Map.of("price", new BigDecimal("0.4200"), "huge", new BigDecimal("1E+20"), "rate", 1.0e10),
                Map.of("at", Instant.EPOCH, "tags", List.of("night", "日本"), "nested", Map.of("b", 1, "a", "\"quoted\" \u202e\n"), "flag", true)));

        assertThat(audit.verify()).isInstanceOf(AuditVerdict.Holds.class);
        assertThat(eventsOf(thing).getFirst().changes())
                .contains(new AuditEvent.Change("price", "0.4200", ""))
                .noneMatch(change -> change.after().contains("\n") || change.after().contains("\u202e"));
    }

    @Test
    void the_database_refuses_to_change_what_happened() {
        renamed(newThing(), "a", "b");

        for (String statement : List.of("update audit_event set actor_name = 'nobody'", "delete from audit_event",
                "truncate audit_event", "delete from audit_head", "truncate audit_head")) {
            assertThatThrownBy(() -> execute(statement)).as(statement).hasMessageContaining("append-only");
        }
    }

    @Test
    void the_log_is_narrowed_by_object_actor_action_kind_and_day() {
        long thing = newThing();
        actors.as(new Actor(8L, "ben" + thing, ActorKind.PERSON), () -> {
            renamed(thing, "first", "second");
            return null;
        });

        for (String query : List.of("object:" + thing, "by:ben" + thing, "by:ben* action:thing.* kind:thing object:" + thing,
                "second object:" + thing, "object:" + thing + " at:2020-01..", "object:" + thing + " -action:asset.*")) {
            assertThat(audit.page(query, null, 10).events()).as(query).hasSize(1);
        }
        for (String query : List.of("object:" + thing + " at:..2020-01-01", "object:" + thing + " -second", "by:100%")) {
            assertThat(audit.page(query, null, 10).events()).as(query).isEmpty();
        }
    }

    @Test
    void an_unknown_key_names_the_nearest_one() {
        Visitors.with(Role.AUDITOR).get("/audit?q=actoin:asset.*").then()
                .statusCode(422)
                .body(containsString("Did you mean action:?"))
                .body(containsString("value=\"actoin:asset.*\""));
    }

    @Test
    void auditors_read_the_log_and_others_do_not() {
        long thing = newThing();
        renamed(thing, "a", "b");

        Visitors.with(Role.AUDITOR).get("/audit?q=object:" + thing).then().statusCode(200).body(containsString("thing.renamed"));
        Visitors.with(Role.AUDITOR).get("/audit/verify").then().statusCode(200).body(containsString("The chain holds up to event"));
        Visitors.with(Role.PRODUCER).get("/audit").then().statusCode(403);
        Visitors.token(Role.AUDITOR).get("/api/v1/audit?q=object:" + thing).then()
                .statusCode(200).body("total", equalTo(1)).body("items[0].after.name", equalTo("b"));
        Visitors.token(Role.AUDITOR).get("/api/v1/audit/verify").then().statusCode(200).body("holds", equalTo(true));
        Visitors.token(Role.VIEWER).get("/api/v1/audit").then().statusCode(403);
    }

    @Test
    void the_log_is_read_page_by_page() {
        long thing = newThing();
        IntStream.range(0, 5).forEach(i -> renamed(thing, "n" + i, "n" + (i + 1)));

        var first = audit.page("object:" + thing, null, 3);
        var second = audit.page("object:" + thing, first.next(), 3);

        assertThat(first.total()).isEqualTo(5);
        assertThat(first.events()).hasSize(3);
        assertThat(second.events()).hasSize(2);
        assertThat(second.next()).isNull();
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
