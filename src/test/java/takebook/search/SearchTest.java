package takebook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.lineage.Lineage;
import takebook.lineage.NodeKind;
import takebook.lineage.Relation;
import takebook.problem.ProblemException;

@TakebookTest
class SearchTest {

    @Inject
    Search search;

    @Inject
    Lineage lineage;

    @Inject
    Probes probes;

    @Inject
    LiveIndex live;

    @Inject
    Indexer indexer;

    @Inject
    Changes changes;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @AfterEach
    void noMoreWaiting() {
        probes.beforeBatch(() -> {});
    }

    @Test
    void a_change_is_found_after_its_transaction_and_not_before() {
        long id = QuarkusTransaction.requiringNew().call(() -> {
            long fresh = newProbe();
            search.catchUp();
            assertThat(found()).isEmpty();
            return fresh;
        });

        search.catchUp();

        assertThat(found()).containsExactly(id);
    }

    @Test
    void a_change_that_is_rolled_back_never_happened() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            newProbe();
            throw new IllegalStateException("no");
        })).hasMessage("no");

        search.catchUp();

        assertThat(found()).isEmpty();
    }

    @Test
    void a_thing_that_has_nothing_to_show_any_more_is_not_found() {
        long id = committedProbe();
        search.catchUp();
        assertThat(found()).containsExactly(id);

        probes.remove(id);
        QuarkusTransaction.requiringNew().run(() -> search.changed(id));
        search.catchUp();

        assertThat(found()).isEmpty();
    }

    @Test
    void a_change_outside_of_a_transaction_is_refused() {
        assertThatThrownBy(() -> search.changed(1)).hasStackTraceContaining("TransactionRequired");
    }

    /** The first transaction draws its number first and commits last; a reader that trusted numbers would step over it. */
    @Test
    void a_late_commit_is_not_skipped() throws SQLException {
        long early = committedProbe();
        long late = committedProbe();
        search.catchUp();
        rename(early, word + "early");
        rename(late, word + "late");

        try (var slow = database.getConnection(); var quick = database.getConnection()) {
            slow.setAutoCommit(false);
            quick.setAutoCommit(false);
            insertChange(slow, early);
            insertChange(quick, late);
            quick.commit();

            Position before = live.ask(Index::reached);
            search.catchUp();
            assertThat(search.search(SearchQuery.of(word + "late")).items()).as("held back behind the slow one").isEmpty();

            slow.commit();
            search.catchUp();
            assertThat(search.search(SearchQuery.of(word + "early")).items()).hasSize(1);
            assertThat(search.search(SearchQuery.of(word + "late")).items()).hasSize(1);
            Position after = live.ask(Index::reached);
            assertThat(after).isGreaterThan(before);
        }
    }

    @Test
    void the_index_folder_may_be_deleted_while_the_house_is_open() {
        long id = committedProbe();
        search.catchUp();

        LiveIndex.removeTree(live.ask(Index::folder).getParent());
        search.catchUp();

        assertThat(found()).containsExactly(id);
        assertThat(live.isFilling()).isFalse();
    }

    @Test
    void the_index_folder_may_be_deleted_while_the_house_is_closed() {
        long id = committedProbe();
        search.catchUp();
        indexer.flush();
        var folder = live.ask(Index::folder).getParent();

        live.close();
        LiveIndex.removeTree(folder);
        search.catchUp();

        assertThat(found()).containsExactly(id);
    }

    @Test
    void after_a_restart_the_index_goes_on_where_it_was_flushed() {
        long flushed = committedProbe();
        search.catchUp();
        indexer.flush();
        long younger = committedProbe();
        var folder = live.ask(Index::folder);

        live.close();
        search.catchUp();

        assertThat(live.ask(Index::folder)).isEqualTo(folder);
        assertThat(found()).containsExactlyInAnyOrder(flushed, younger);
    }

    @Test
    void a_damaged_index_is_built_anew() throws Exception {
        long id = committedProbe();
        search.catchUp();
        indexer.flush();
        var folder = live.ask(Index::folder);
        live.close();
        try (var files = java.nio.file.Files.walk(folder)) {
            for (var file : files.filter(path -> path.getFileName().toString().startsWith("segments")).toList()) {
                java.nio.file.Files.writeString(file, "not an index");
            }
        }

        search.catchUp();

        assertThat(found()).containsExactly(id);
        assertThat(live.ask(Index::folder)).isNotEqualTo(folder);
    }

    @Test
    void the_old_index_answers_and_follows_while_a_new_one_is_built() throws Exception {
        long id = committedProbe();
        search.catchUp();
        var old = live.ask(Index::folder);
        var building = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        probes.beforeBatch(() -> {
            building.countDown();
            await(goOn);
        });

        var rebuild = CompletableFuture.runAsync(search::rebuild);
        await(building);
        assertThat(found()).containsExactly(id);
        long meanwhile = committedProbe();
        search.catchUp();
        assertThat(found()).containsExactlyInAnyOrder(id, meanwhile);
        assertThat(live.ask(Index::folder)).isEqualTo(old);
        goOn.countDown();
        rebuild.get(30, TimeUnit.SECONDS);

        assertThat(found()).containsExactlyInAnyOrder(id, meanwhile);
        assertThat(live.ask(Index::folder)).isNotEqualTo(old);
        assertThat(old).doesNotExist();
    }

    @Test
    void a_source_that_fails_for_one_thing_stops_nothing_and_is_not_forgotten() {
        long broken = committedProbe();
        long sound = committedProbe();
        probes.breakDown(broken);

        search.catchUp();

        assertThat(found()).containsExactly(sound);
        indexer.flush();
        probes.mend(broken);
        live.close();
        search.catchUp();
        assertThat(found()).containsExactlyInAnyOrder(broken, sound);
    }

    @Test
    void lineage_is_a_filter() {
        long cause = committedProbe();
        long effect = QuarkusTransaction.requiringNew().call(() -> {
            long fresh = newProbe();
            lineage.link(fresh, cause, Relation.WAS_REVISION_OF, "revision", 0);
            return fresh;
        });
        search.catchUp();

        assertThat(ids(word + " from:" + cause)).containsExactly(effect);
        assertThat(ids(word + " into:" + effect)).containsExactly(cause);
        assertThat(ids("from:" + effect)).isEmpty();
    }

    @Test
    void what_is_understood_is_answered_and_what_is_not_is_named() {
        long id = committedProbe();
        search.catchUp();

        var answer = search.search(SearchQuery.of("knd:prompt " + word));

        assertThat(answer.items()).extracting(Hit::id).containsExactly(id);
        assertThat(answer.errors()).singleElement().extracting(QueryError::message).asString().contains("kind:");
        assertThatThrownBy(() -> search.search(SearchQuery.of("knd:prompt"))).isInstanceOf(ProblemException.class)
                .hasMessageContaining("nearest is “kind:”");
    }

    @Test
    void old_changes_are_removed_and_who_needed_them_is_told() {
        committedProbe();
        search.catchUp();
        var behind = new Position(1, 0);

        changes.removeBefore(clock.instant().plusSeconds(1));

        assertThat(changes.canFollowFrom(behind)).isFalse();
        assertThat(changes.canFollowFrom(live.ask(Index::reached))).isTrue();
        assertThat(changes.canFollowFrom(new Position(Long.MAX_VALUE, 0))).as("a database that never came that far").isFalse();
    }

    private long committedProbe() {
        return QuarkusTransaction.requiringNew().call(this::newProbe);
    }

    private long newProbe() {
        long id = lineage.register(NodeKind.PROMPT_VERSION, word, null);
        probes.put(id, word);
        search.changed(id);
        return id;
    }

    private void rename(long id, String title) {
        probes.put(id, title);
    }

    private static void insertChange(Connection connection, long node) throws SQLException {
        try (var statement = connection.prepareStatement("insert into search_change (node_id, changed_at) values (?, now())")) {
            statement.setLong(1, node);
            statement.executeUpdate();
        }
    }

    private List<Long> found() {
        return ids(word);
    }

    private List<Long> ids(String query) {
        return search.search(SearchQuery.of(query)).items().stream().map(Hit::id).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
