package takebook.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
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
import takebook.search.Hit;
import takebook.search.Search;
import takebook.search.SearchQuery;

/** How the index follows the library, whatever happens to its folder, its thread and its sources. */
@TakebookTest
class FollowingTest {

    @Inject
    Search search;

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

    /** The first transaction draws its number first and commits last; a reader that trusted numbers would step over it. */
    @Test
    void a_late_commit_is_not_skipped() throws SQLException {
        long early = probes.committed(word);
        long late = probes.committed(word);
        search.catchUp();
        probes.put(early, word + "early");
        probes.put(late, word + "late");

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
        long id = probes.committed(word);
        search.catchUp();

        LiveIndex.removeTree(live.ask(Index::folder).getParent());
        search.catchUp();

        assertThat(found()).containsExactly(id);
        assertThat(live.isFilling()).isFalse();
    }

    @Test
    void the_index_folder_may_be_deleted_while_the_house_is_closed() {
        long id = probes.committed(word);
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
        long flushed = probes.committed(word);
        search.catchUp();
        indexer.flush();
        long younger = probes.committed(word);
        var folder = live.ask(Index::folder);

        live.close();
        search.catchUp();

        assertThat(live.ask(Index::folder)).isEqualTo(folder);
        assertThat(found()).containsExactlyInAnyOrder(flushed, younger);
    }

    @Test
    void a_damaged_index_is_built_anew() throws Exception {
        long id = probes.committed(word);
        search.catchUp();
        indexer.flush();
        var folder = live.ask(Index::folder);
        live.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.getFileName().toString().startsWith("segments")).toList()) {
                Files.writeString(file, "not an index");
            }
        }

        search.catchUp();

        assertThat(found()).containsExactly(id);
        assertThat(live.ask(Index::folder)).isNotEqualTo(folder);
    }

    @Test
    void the_old_index_answers_and_follows_while_a_new_one_is_built() throws Exception {
        long id = probes.committed(word);
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
        long meanwhile = probes.committed(word);
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
        long broken = probes.committed(word);
        long sound = probes.committed(word);
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
    void old_changes_are_removed_and_who_needed_them_is_told() {
        probes.committed(word);
        search.catchUp();
        var behind = new Position(1, 0);

        changes.removeBefore(clock.instant().plusSeconds(1));

        assertThat(changes.canFollowFrom(behind)).isFalse();
        assertThat(changes.canFollowFrom(live.ask(Index::reached))).isTrue();
        assertThat(changes.canFollowFrom(new Position(Long.MAX_VALUE, 0))).as("a database that never came that far").isFalse();
    }

    private static void insertChange(Connection connection, long node) throws SQLException {
        try (var statement = connection.prepareStatement("insert into search_change (node_id, changed_at) values (?, now())")) {
            statement.setLong(1, node);
            statement.executeUpdate();
        }
    }

    private List<Long> found() {
        return search.search(SearchQuery.of(word)).items().stream().map(Hit::id).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
