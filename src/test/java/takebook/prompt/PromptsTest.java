package takebook.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import takebook.Sql;
import takebook.TakebookTest;
import takebook.lineage.Lineage;
import takebook.lineage.Relation;
import takebook.problem.ProblemException;
import takebook.problem.Violation;
import takebook.search.Search;
import takebook.search.SearchQuery;

@TakebookTest
class PromptsTest {

    @Inject
    Prompts prompts;

    @Inject
    Lineage lineage;

    @Inject
    Search search;

    @Inject
    AgroalDataSource database;

    @Test
    void words_are_kept_to_the_last_blank() {
        String words = "\n  @element_1 walks along the pier,\n\tcamera tracking — 慢慢地  \n";

        var version = prompts.create(new NewPrompt("Pier", null, words, null));

        assertThat(prompts.requireVersion(version.id()).text()).isEqualTo(words);
    }

    @Test
    void a_new_version_leaves_the_one_before_as_it_was() {
        var first = prompts.create(new NewPrompt("Pier", null, "soft morning light", null));

        var second = prompts.addVersion(first.prompt(), new NewPromptVersion("hard noon light", "the client wants it harder"));

        assertThat(prompts.requireVersion(first.id())).isEqualTo(first);
        assertThat(prompts.require(first.prompt()).versions()).containsExactly(second, first);
        assertThat(lineage.causesOf(second.id()))
                .extracting(edge -> edge.relation() + " " + edge.object())
                .containsExactly(Relation.WAS_REVISION_OF + " " + first.id());
    }

    @Test
    void not_even_the_database_changes_a_version() {
        var version = prompts.create(new NewPrompt("Pier", null, "soft morning light", null));

        assertThatThrownBy(() -> Sql.on(database, "update prompt_version set text = 'other' where id = ?", version.id()).update())
                .hasStackTraceContaining("a prompt version never changes");
    }

    @Test
    void versions_added_at_once_all_land_one_number_after_the_other() throws Exception {
        var first = prompts.create(new NewPrompt("Pier", null, "soft morning light", null));

        var tries = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            tries.add(() -> prompts.addVersion(first.prompt(), new NewPromptVersion("soft evening light", null)).number());
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
        assertThatThrownBy(() -> prompts.create(new NewPrompt("a\u0007b", 999_999L, " ", "x".repeat(5000))))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::field).containsExactly("title", "project", "text", "note"));
    }

    @Test
    void a_prompt_is_found_by_any_of_its_words() {
        String word = "zeppelin" + Long.toString(System.nanoTime(), 36);
        var version = prompts.create(new NewPrompt("Sky", null, "a silver " + word + " above the harbour", null));

        search.catchUp();

        assertThat(search.search(SearchQuery.of(word)).items()).extracting(hit -> hit.id()).containsExactly(version.id());
    }
}
