package takebook.element.supersession;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.Sql;
import takebook.TakebookTest;
import takebook.element.ElementVersion;
import takebook.element.Elements;
import takebook.element.NewElement;
import takebook.element.NewElementVersion;
import takebook.element.VersionState;
import takebook.element.pin.Pins;
import takebook.lineage.Lineage;
import takebook.lineage.Node;
import takebook.lineage.NodeKind;
import takebook.lineage.Relation;
import takebook.project.Projects;

/** What is out of date, and above all: what is not. */
@TakebookTest
class SupersessionsTest {

    @Inject
    Supersessions supersessions;
    @Inject
    SupersessionQueries queries;
    @Inject
    Elements elements;
    @Inject
    Pins pins;
    @Inject
    Projects projects;
    @Inject
    Lineage lineage;
    @Inject
    Library library;
    @Inject
    AgroalDataSource database;

    @Test
    void the_list_equals_a_walk_by_hand_over_five_thousand_nodes() {
        QuarkusTransaction.begin();
        try {
            var graph = RandomGraph.grown(database, 20_261_121L, 5_000);
            var expected = graph.outOfDateByHand();

            var upwards = grouped(queries.of(graph.assets()));
            var downwards = new TreeMap<Long, Set<Long>>();
            graph.elements().forEach(element -> grouped(queries.becauseOf(element, Long.MAX_VALUE, 100_000))
                    .forEach((asset, versions) -> downwards.computeIfAbsent(asset, _ -> new TreeSet<>()).addAll(versions)));

            assertThat(expected.size()).as("how many are out of date, so that the comparison says something")
                    .isBetween(graph.assets().size() / 10, graph.assets().size() * 9 / 10);
            assertThat(upwards).isEqualTo(expected);
            assertThat(downwards).isEqualTo(expected);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static Map<Long, Set<Long>> grouped(Collection<SupersessionQueries.Found> found) {
        return found.stream().collect(Collectors.groupingBy(SupersessionQueries.Found::asset, TreeMap::new,
                Collectors.mapping(SupersessionQueries.Found::version, Collectors.toCollection(TreeSet::new))));
    }

    @Test
    void a_picture_made_with_version_1_is_out_of_date_once_version_2_is_published_and_says_why() {
        var first = mara("the red jacket");
        long made = madeWith(first, null);
        assertThat(supersessions.reasons(made)).isEmpty();

        var second = elements.addVersion(first.element(), new NewElementVersion(List.of(library.photo().id()), "the red coat", List.of(), null));

        var reason = supersessions.reasons(made).getFirst();
        assertThat(reason.sentence()).isEqualTo("Mara v1 was replaced by v2: 1 picture replaced, phrase changed");
        assertThat(reason.way()).extracting(Node::kind).containsExactly(NodeKind.ASSET, NodeKind.GENERATION, NodeKind.ELEMENT_VERSION);
        assertThat(reason.way().getLast().id()).isEqualTo(first.id());
        assertThat(supersessions.of(List.of(made, madeWith(second, null)))).containsOnlyKeys(made);
    }

    @Test
    void a_draft_and_a_deprecated_version_make_nothing_out_of_date() {
        var first = mara(null);
        long made = madeWith(first, null);

        var draft = elements.addVersion(first.element(), new NewElementVersion(first.images(), null, null, List.of(), null, null, null, null, "draft"));
        assertThat(supersessions.among(List.of(made))).isEmpty();
        elements.move(first.element(), draft.number(), VersionState.PUBLISHED, null);
        assertThat(supersessions.among(List.of(made))).containsExactly(made);
        elements.move(first.element(), draft.number(), VersionState.DEPRECATED, "the wrong jacket");
        assertThat(supersessions.among(List.of(made))).isEmpty();
    }

    @Test
    void a_project_that_pins_a_version_is_judged_by_its_pin() {
        var first = mara(null);
        long project = projects.create("Pinned " + System.nanoTime()).id();
        long here = madeWith(first, project);
        long elsewhere = madeWith(first, null);
        pins.pin(project, first.element(), 1, "the client signed off on this jacket");
        elements.addVersion(first.element(), new NewElementVersion(first.images(), "the red coat", List.of(), null));

        assertThat(supersessions.among(List.of(here, elsewhere))).containsExactly(elsewhere);
        pins.pin(project, first.element(), 2, null);
        assertThat(supersessions.of(List.of(here)).get(here).getFirst().pinned()).isTrue();
    }

    @Test
    void a_new_version_cut_from_an_old_take_is_not_out_of_date_itself() {
        var first = mara(null);
        long frame = madeWith(first, null);
        var second = elements.addVersion(first.element(), new NewElementVersion(List.of(frame), null, List.of(), null));

        assertThat(supersessions.among(List.of(frame, madeWith(second, null)))).containsExactly(frame);
    }

    @Test
    void what_a_poster_shows_is_old_when_the_poster_was_made_of_an_old_version() {
        var first = mara(null);
        var poster = elements.create(new NewElement("Poster", "item", null, List.of(madeWith(first, null)), null, List.of(), null));
        long made = madeWith(poster, null);
        elements.addVersion(first.element(), new NewElementVersion(first.images(), "the red coat", List.of(), null));

        var reason = supersessions.reasons(made).getFirst();

        assertThat(reason.way()).extracting(Node::kind).containsExactly(NodeKind.ASSET, NodeKind.GENERATION, NodeKind.ELEMENT_VERSION,
                NodeKind.ASSET, NodeKind.GENERATION, NodeKind.ELEMENT_VERSION);
    }

    private ElementVersion mara(String phrase) {
        return elements.create(new NewElement("Mara", "character", null, List.of(library.photo().id()), phrase, List.of(), null));
    }

    /** A picture that a generation made with this version; no provider is needed to draw the edges. */
    private long madeWith(ElementVersion version, Long project) {
        long generation = QuarkusTransaction.requiringNew().call(() -> {
            long id = lineage.register(NodeKind.GENERATION, "a walk", project);
            lineage.link(id, version.id(), Relation.USED, "element", 0);
            return id;
        });
        long asset = library.photo().id();
        QuarkusTransaction.requiringNew().run(() -> {
            lineage.link(asset, generation, Relation.WAS_GENERATED_BY, "take", 0);
            Sql.on(database, "update asset set project_id = ? where id = ?", project, asset).update();
        });
        return asset;
    }
}
