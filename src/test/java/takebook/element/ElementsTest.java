package takebook.element;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.Sql;
import takebook.TakebookTest;
import takebook.lineage.Lineage;
import takebook.lineage.Relation;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;
import takebook.search.Search;
import takebook.search.SearchQuery;

@TakebookTest
class ElementsTest {

    @Inject
    Elements elements;

    @Inject
    Library library;

    @Inject
    Lineage lineage;

    @Inject
    Search search;

    @Inject
    AgroalDataSource database;

    @Test
    void a_version_is_derived_from_its_pictures_and_the_first_is_the_frontal_view() {
        long front = library.photo().id();
        long side = library.photo().id();

        var version = elements.create(new NewElement("Mara", "character", null, List.of(front, side), "the red jacket",
                List.of("crimson coat"), "from the casting"));

        assertThat(version.number()).isEqualTo(1);
        assertThat(version.frontal()).isEqualTo(front);
        assertThat(lineage.causesOf(version.id()))
                .extracting(edge -> "%d %s %s %d".formatted(edge.object(), edge.relation(), edge.role(), edge.position()))
                .containsExactlyInAnyOrder(front + " WAS_DERIVED_FROM frontal 0", side + " WAS_DERIVED_FROM view 1");
    }

    @Test
    void a_new_version_leaves_the_one_before_as_it_was() {
        var first = mara();

        var second = elements.addVersion(first.element(), new NewElementVersion(List.of(library.photo().id()), "the yellow coat", List.of(), null));

        assertThat(second.number()).isEqualTo(2);
        assertThat(elements.requireVersion(first.id())).isEqualTo(first);
        assertThat(elements.require(first.element()).versions()).containsExactly(second, first);
        assertThat(lineage.causesOf(second.id()))
                .filteredOn(edge -> edge.relation() == Relation.WAS_REVISION_OF)
                .extracting(edge -> edge.object()).containsExactly(first.id());
    }

    @Test
    void not_even_the_database_changes_a_version() {
        var version = mara();

        assertThatThrownBy(() -> Sql.on(database, "update element_version set note = 'other' where id = ?", version.id()).update())
                .hasStackTraceContaining("an element version never changes");
        assertThatThrownBy(() -> Sql.on(database, "delete from element_version where id = ?", version.id()).update())
                .hasStackTraceContaining("an element version never changes");
    }

    @Test
    void versions_added_at_once_all_land_one_number_after_the_other() throws Exception {
        var first = mara();
        var next = new NewElementVersion(first.images(), null, List.of(), null);

        var tries = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            tries.add(() -> elements.addVersion(first.element(), next).number());
        }
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var numbers = new ArrayList<Integer>();
            for (var one : people.invokeAll(tries)) {
                numbers.add(one.get());
            }
            assertThat(numbers).containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7);
        }
    }

    @Test
    void everything_wrong_is_said_at_once() {
        long photo = library.photo().id();
        long clip = library.clip().id();

        assertThatThrownBy(() -> elements.create(new NewElement("  ", "robot", 999_999L, List.of(photo, clip, photo, 999_999L, photo),
                "red", List.of("RED"), null)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(Problem.INVALID);
                    assertThat(refused.violations().stream().map(Violation::field).collect(toSet())).containsExactlyInAnyOrder(
                            "name", "kind", "project", "images", "images[1]", "images[2]", "images[3]", "images[4]", "bannedPhrases");
                });
    }

    @Test
    void an_element_is_found_by_its_canonical_phrase() {
        String phrase = "the ultramarine poncho " + Long.toString(System.nanoTime(), 36);
        var version = elements.create(new NewElement("Ines", "costume", null, List.of(library.photo().id()), phrase, List.of(), null));

        search.catchUp();

        assertThat(search.search(SearchQuery.of("\"%s\"".formatted(phrase))).items())
                .extracting(hit -> hit.id()).containsExactly(version.id());
    }

    private ElementVersion mara() {
        return elements.create(new NewElement("Mara", "character", null, List.of(library.photo().id()), null, List.of(), null));
    }
}
