package takebook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.lineage.Lineage;
import takebook.lineage.Relation;
import takebook.problem.ProblemException;
import takebook.search.index.Probes;
import takebook.search.query.QueryError;

@TakebookTest
class SearchTest {

    @Inject
    Search search;

    @Inject
    Lineage lineage;

    @Inject
    Probes probes;

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void a_change_is_found_after_its_transaction_and_not_before() {
        long id = QuarkusTransaction.requiringNew().call(() -> {
            long fresh = probes.add(word);
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
            probes.add(word);
            throw new IllegalStateException("no");
        })).hasMessage("no");

        search.catchUp();

        assertThat(found()).isEmpty();
    }

    @Test
    void a_thing_that_has_nothing_to_show_any_more_is_not_found() {
        long id = probes.committed(word);
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

    @Test
    void lineage_is_a_filter() {
        long cause = probes.committed(word);
        long effect = QuarkusTransaction.requiringNew().call(() -> {
            long fresh = probes.add(word);
            lineage.link(fresh, cause, Relation.WAS_REVISION_OF, "revision", 0);
            return fresh;
        });
        search.catchUp();

        assertThat(ids(word + " from:" + cause)).containsExactly(effect);
        assertThat(ids(word + " into:" + effect)).containsExactly(cause);
        assertThat(ids("from:" + effect)).isEmpty();
        assertThat(ids(word + " has:lineage")).containsExactly(effect);
        assertThat(ids(word + " no:lineage")).containsExactly(cause);
    }

    @Test
    void what_is_understood_is_answered_and_what_is_not_is_named() {
        long id = probes.committed(word);
        search.catchUp();

        var answer = search.search(SearchQuery.of("knd:prompt " + word));

        assertThat(answer.items()).extracting(Hit::id).containsExactly(id);
        assertThat(answer.errors()).singleElement().extracting(QueryError::message).asString().contains("kind:");
        assertThatThrownBy(() -> search.search(SearchQuery.of("knd:prompt"))).isInstanceOf(ProblemException.class)
                .hasMessageContaining("nearest is “kind:”");
    }

    private List<Long> found() {
        return ids(word);
    }

    private List<Long> ids(String query) {
        return search.search(SearchQuery.of(query)).items().stream().map(Hit::id).toList();
    }
}
