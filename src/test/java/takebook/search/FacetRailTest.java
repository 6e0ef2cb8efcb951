package takebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import takebook.search.query.Clause;
import takebook.search.query.QueryParser;

class FacetRailTest {

    @Test
    void a_choice_is_added_to_the_text_and_a_chosen_one_taken_out() {
        assertThat(url("neon", "kind", "take")).isEqualTo("/search?q=neon+kind%3Atake");
        assertThat(url("neon kind:take", "kind", "take")).isEqualTo("/search?q=neon");
        assertThat(url("neon KIND:take -x", "kind", "take")).isEqualTo("/search?q=neon+-x");
    }

    @Test
    void a_ratio_is_written_as_people_write_it_so_that_what_they_typed_is_seen_as_chosen() {
        assertThat(FacetRail.term("ratio", "9:16")).isEqualTo("ratio:9:16");
        assertThat(url("neon ratio:9:16", "ratio", "9:16")).isEqualTo("/search?q=neon");
    }

    @Test
    void a_value_that_would_fall_apart_is_quoted_and_means_the_same_again() {
        for (String value : List.of("Lumen launch", "9:16", "雨夜", "a)b", "v-1.2", "*")) {
            String term = FacetRail.term("tag", value);
            var parsed = QueryParser.parse(term, Instant.EPOCH);
            assertThat(parsed.errors()).isEmpty();
            assertThat(parsed.clause().clauses()).containsExactly(new Clause.Facet("tag", value));
        }
    }

    private static String url(String query, String key, String value) {
        var rail = FacetRail.of("/search", query, QueryParser.parse(query, Instant.EPOCH).parts(), Map.of(key, List.of(new FacetCount(value, 1))));
        return rail.groups().getFirst().choices().getFirst().url();
    }
}
