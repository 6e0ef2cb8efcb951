package takebook.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static takebook.lineage.NodeKind.ASSET;
import static takebook.lineage.NodeKind.GENERATION;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import takebook.Sql;
import takebook.TakebookTest;
import takebook.problem.ProblemException;

@TakebookTest
class LineageTest {

    @Inject
    Lineage lineage;

    @Inject
    AgroalDataSource database;

    @Test
    void a_take_goes_back_through_its_generation_to_its_inputs() {
        long still = node(ASSET, "still");
        long generation = node(GENERATION, "first asking");
        long take = node(ASSET, "take");
        link(generation, still, Relation.USED, "start_frame", 0);
        link(take, generation, Relation.WAS_GENERATED_BY, "take", 0);

        assertThat(lineage.ancestors(take, 10)).containsExactly(
                new Ancestor(generation, GENERATION, "first asking", 1), new Ancestor(still, ASSET, "still", 2));
        assertThat(lineage.descendants(still, 10)).extracting(Descendant::id).containsExactly(generation, take);
        assertThat(lineage.ancestors(take, 1)).extracting(Ancestor::id).containsExactly(generation);
        assertThat(lineage.causesOf(generation)).extracting(Edge::role).containsExactly("start_frame");
        assertThat(lineage.effectsOf(generation)).extracting(Edge::subject).containsExactly(take);
    }

    @Test
    void lineage_points_only_backwards() {
        long older = node(ASSET, "older");
        long younger = node(ASSET, "younger");

        assertThatThrownBy(() -> link(older, younger, Relation.WAS_DERIVED_FROM, "frame", 0))
                .hasStackTraceContaining("lineage_edge_points_back");
    }

    @Test
    void an_edge_never_dangles() {
        long node = node(ASSET, "alone");

        assertThatThrownBy(() -> link(node, -1, Relation.USED, "source", 0)).hasStackTraceContaining("foreign key");
    }

    @Test
    void nothing_is_written_outside_of_the_transaction_that_creates_it() {
        assertThatThrownBy(() -> lineage.register(ASSET, "nobody's", null)).hasStackTraceContaining("TransactionRequired");
    }

    @Test
    void around_a_focus_are_both_sides_and_every_edge_among_them() {
        long still = node(ASSET, "still");
        long generation = node(GENERATION, "asking");
        long take = node(ASSET, "take");
        long edit = node(GENERATION, "edit");
        link(generation, still, Relation.USED, "image", 0);
        link(take, generation, Relation.WAS_GENERATED_BY, "take", 0);
        link(edit, take, Relation.USED, "source", 0);
        link(edit, still, Relation.USED, "image", 0);

        var graph = lineage.around(take, 3, 3);

        assertThat(graph.focus().id()).isEqualTo(take);
        assertThat(graph.nodes()).extracting(Node::id, Node::distance, Node::up).containsExactly(
                org.assertj.core.groups.Tuple.tuple(take, 0, false),
                org.assertj.core.groups.Tuple.tuple(generation, 1, true),
                org.assertj.core.groups.Tuple.tuple(still, 2, true),
                org.assertj.core.groups.Tuple.tuple(edit, 1, false));
        assertThat(graph.edges()).hasSize(4);
        assertThat(lineage.around(take, 0, 1).nodes()).extracting(Node::id).containsExactly(take, edit);
    }

    @Test
    void what_is_not_there_is_said_so() {
        assertThatThrownBy(() -> lineage.require(Long.MAX_VALUE)).isInstanceOf(ProblemException.class);
    }

    @Test
    void detail_is_kept_as_it_was_given() {
        long still = node(ASSET, "still");
        long generation = node(GENERATION, "asking");
        QuarkusTransaction.requiringNew().run(() ->
                lineage.link(generation, still, Relation.USED, "image", 0, Map.of("token", "@image_1")));

        assertThat(lineage.causesOf(generation).getFirst().detail()).contains("\"token\"").contains("@image_1");
    }

    /** Random graphs against the plainest model there is: a breadth-first search over a map. */
    @Test
    void walks_agree_with_a_model_on_random_graphs() {
        var random = new Random(20261121);
        for (int round = 0; round < 20; round++) {
            var ids = new ArrayList<Long>();
            var causes = new HashMap<Long, Set<Long>>();
            QuarkusTransaction.requiringNew().run(() -> {
                for (int i = 0; i < 40; i++) {
                    long id = lineage.register(ASSET, "random " + i, null);
                    for (int e = 0; e < random.nextInt(4) && !ids.isEmpty(); e++) {
                        long cause = ids.get(random.nextInt(ids.size()));
                        if (causes.computeIfAbsent(id, _ -> new HashSet<>()).add(cause)) {
                            lineage.link(id, cause, Relation.WAS_DERIVED_FROM, "source", e);
                        }
                    }
                    ids.add(id);
                }
            });

            for (long focus : List.of(ids.getFirst(), ids.get(20), ids.getLast())) {
                int depth = 1 + random.nextInt(6);
                var expected = distances(focus, depth, causes);
                var found = new HashMap<Long, Integer>();
                lineage.ancestors(focus, depth).forEach(ancestor -> found.put(ancestor.id(), ancestor.depth()));
                assertThat(found).isEqualTo(expected);
            }
        }
    }

    @Test
    void walks_use_the_index_and_never_read_the_whole_graph() {
        var ids = new ArrayList<Long>();
        QuarkusTransaction.requiringNew().timeout(120).run(() -> {
            for (int i = 0; i < 10_000; i++) {
                ids.add(lineage.register(ASSET, "chain " + i, null));
            }
        });
        Sql.on(database, """
                insert into lineage_edge (subject_id, object_id, relation, role)
                select id, id - 1, 'WAS_DERIVED_FROM', 'source' from lineage_node where id = any (?)
                """, ids.subList(1, ids.size())).update();
        Sql.on(database, "analyze lineage_node").update();
        Sql.on(database, "analyze lineage_edge").update();
        long focus = ids.get(5_000);

        for (String walk : List.of(LineageQueries.UP, LineageQueries.DOWN)) {
            String plan = String.join("\n", Sql.on(database, "explain " + walk, focus, 20).rows(row -> row.getString(1)));
            assertThat(plan).doesNotContain("Seq Scan on lineage_edge").doesNotContain("Seq Scan on lineage_node")
                    .contains("Index Only Scan using lineage_edge_");
        }
        assertThat(lineage.ancestors(focus, 100)).hasSize(100).last().extracting(Ancestor::depth).isEqualTo(100);
        assertThat(lineage.descendants(focus, 100)).hasSize(100);
    }

    private static Map<Long, Integer> distances(long focus, int depth, Map<Long, Set<Long>> causes) {
        var found = new HashMap<Long, Integer>();
        Collection<Long> frontier = List.of(focus);
        for (int distance = 1; distance <= depth; distance++) {
            var next = new HashSet<Long>();
            for (long id : frontier) {
                for (long cause : causes.getOrDefault(id, Set.of())) {
                    if (found.putIfAbsent(cause, distance) == null) {
                        next.add(cause);
                    }
                }
            }
            frontier = next;
        }
        return found;
    }

    private long node(NodeKind kind, String label) {
        return inTransaction(() -> lineage.register(kind, label, null));
    }

    private void link(long subject, long object, Relation relation, String role, int position) {
        inTransaction(() -> {
            lineage.link(subject, object, relation, role, position);
            return null;
        });
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
