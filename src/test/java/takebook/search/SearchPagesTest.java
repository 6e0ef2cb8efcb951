package takebook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;
import takebook.search.index.Probes;

@TakebookTest
class SearchPagesTest {

    @Inject
    Search search;

    @Inject
    Probes probes;

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");
    private long first;
    private long second;

    @BeforeEach
    void twoThings() {
        first = probes.committed("Neon & <rain> " + word);
        second = probes.committed("Fog " + word);
        search.catchUp();
    }

    @Test
    void the_api_answers_with_items_facets_and_the_way_to_the_next_page() {
        String next = Visitors.token(Role.VIEWER).queryParam("q", word + " kind:prompt").queryParam("limit", 1).get("/api/v1/search")
                .then().statusCode(200)
                .body("total", equalTo(2))
                .body("items", hasSize(1))
                .body("facets.kind[0].value", equalTo("prompt"))
                .body("facets.kind[0].count", equalTo(2))
                .body("errors", hasSize(0))
                .extract().path("next");

        Visitors.token(Role.VIEWER).urlEncodingEnabled(false).get(next)
                .then().statusCode(200).body("items", hasSize(1)).body("total", equalTo(2)).body("next", nullValue());
    }

    @Test
    void a_match_is_marked_and_everything_else_is_escaped() {
        Visitors.token(Role.VIEWER).queryParam("q", "neon " + word).get("/api/v1/search").then().statusCode(200)
                .body("items.id", contains((int) first))
                .body("items[0].matchedIn", equalTo("title"))
                .body("items[0].snippet", equalTo("<mark>Neon</mark> &amp; &lt;rain&gt; <mark>%s</mark>".formatted(word)));
    }

    @Test
    void what_is_not_understood_is_named_and_a_query_of_nothing_else_is_refused() {
        Visitors.token(Role.VIEWER).queryParam("q", word + " knd:prompt").get("/api/v1/search").then().statusCode(200)
                .body("total", equalTo(2))
                .body("errors[0].message", containsString("nearest is “kind:”"))
                .body("errors[0].position", equalTo(word.length() + 1));

        Visitors.token(Role.VIEWER).queryParam("q", "knd:prompt").get("/api/v1/search").then().statusCode(400)
                .contentType("application/problem+json").body("detail", containsString("nearest is “kind:”"));
        Visitors.token(Role.VIEWER).queryParam("q", word).queryParam("after", "x").get("/api/v1/search").then().statusCode(400);
    }

    @Test
    void the_page_shows_results_with_marks_and_filters_that_edit_the_query() {
        Visitors.with(Role.VIEWER).queryParam("q", word + " rain").get("/search").then().statusCode(200)
                .body(containsString("1 result"))
                .body(containsString("<mark>rain</mark>"))
                .body(containsString("matched in: title"))
                .body(containsString("/prompts/versions/" + first))
                .body(not(containsString("/prompts/versions/" + second)))
                .body(containsString("kind%3Aprompt"));
    }

    @Test
    void a_chosen_filter_takes_itself_out_again() {
        String page = Visitors.with(Role.VIEWER).queryParam("q", word + " kind:prompt").get("/search").then().statusCode(200)
                .extract().asString();

        assertThat(page).containsPattern("href=\"/search\\?q=" + word + "\" rel=\"nofollow\" aria-current=\"true\"");
    }

    @Test
    void a_query_that_finds_nothing_shows_what_each_part_keeps_away() {
        Visitors.with(Role.VIEWER).queryParam("q", word + " mode:edit").get("/search").then().statusCode(200)
                .body(containsString("Nothing found"))
                .body(containsString("are 2 results"));
    }

    @Test
    void a_wrong_part_is_pointed_at() {
        Visitors.with(Role.VIEWER).queryParam("q", word + " knd:prompt").get("/search").then().statusCode(200)
                .body(containsString("<mark>knd:prompt</mark>"))
                .body(containsString("2 results"));
        Visitors.with(Role.VIEWER).queryParam("q", "knd:prompt").get("/search").then().statusCode(200)
                .body(containsString("<mark>knd:prompt</mark>"));
    }

    @Test
    void the_grammar_is_explained() {
        Visitors.with(Role.VIEWER).get("/help/search").then().statusCode(200).body(containsString("no:tag"));
    }

    @Test
    void nobody_searches_without_logging_in() {
        Visitors.nobody().get("/search").then().statusCode(not(equalTo(200)));
        Visitors.nobody().get("/api/v1/search").then().statusCode(401);
    }
}
