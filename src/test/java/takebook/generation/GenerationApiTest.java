package takebook.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static takebook.generation.GenerationClient.GENERATIONS;
import static takebook.generation.GenerationClient.id;
import static takebook.generation.GenerationClient.issue;
import static takebook.generation.GenerationClient.producer;
import static takebook.generation.GenerationClient.request;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import takebook.Sql;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.generation.recipe.RecipeText;
import takebook.people.Role;

/** What clients rely on, asked as they ask it. */
@TakebookTest
class GenerationApiTest {

    @Inject
    BackRoom backRoom;
    @Inject
    AgroalDataSource database;

    @Test
    void the_answer_to_an_issue_is_a_place_to_look() {
        var issued = issue(request("TEXT_TO_VIDEO", "a quiet street", List.of(), Map.of("duration", 3)), null);

        issued.then().statusCode(202)
                .header("Location", containsString(GENERATIONS + "/" + id(issued)))
                .body("state", is("QUEUED"))
                .body("estimate.amount", is("0.2520"))
                .body("estimate.currency", is("USD"))
                .body("charged", nullValue())
                .body("outputs.size()", is(0));
        producer().post(GENERATIONS + "/" + id(issued) + "/cancel").then().statusCode(200).body("state", is("CANCELLED"));
        producer().post(GENERATIONS + "/" + id(issued) + "/cancel").then().statusCode(409).contentType("application/problem+json");
    }

    @Test
    void the_recipe_hashes_to_its_own_name_and_a_re_issue_has_the_same() throws Exception {
        var issued = issue(request("TEXT_TO_VIDEO", "the \"same\" sea, 海", List.of(), Map.of("duration", 3)), null);
        var recipe = producer().get(GENERATIONS + "/" + id(issued) + "/recipe").then().statusCode(200).extract();
        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(recipe.asByteArray()));

        assertThat(recipe.header("ETag")).isEqualTo("\"" + sha256 + "\"");
        assertThat(issued.jsonPath().getString("recipe.sha256")).isEqualTo(sha256);
        assertThat(RecipeText.sha256(recipe.asString())).isEqualTo(sha256);
        producer().header("If-None-Match", "\"" + sha256 + "\"").get(GENERATIONS + "/" + id(issued) + "/recipe").then().statusCode(304);
        var again = producer().body("{}").post(GENERATIONS + "/" + id(issued) + "/reissue");
        again.then().statusCode(202).body("recipe.sha256", is(sha256)).body("reissueOf", is((int) id(issued)));
        for (long id : List.of(id(issued), id(again))) {
            producer().post(GENERATIONS + "/" + id + "/cancel").then().statusCode(200);
        }
    }

    @Test
    void one_key_is_one_generation_and_another_body_is_a_conflict() {
        String key = UUID.randomUUID().toString();
        var request = request("TEXT_TO_VIDEO", "once", List.of(), Map.of("duration", 3));

        long first = id(issue(request, key));
        assertThat(id(issue(request, key))).isEqualTo(first);
        issue(request("TEXT_TO_VIDEO", "twice", List.of(), Map.of("duration", 3)), key).then().statusCode(409);
        producer().header("Idempotency-Key", key).post(GENERATIONS + "/" + first + "/reissue").then().statusCode(409);
        producer().post(GENERATIONS + "/" + first + "/cancel").then().statusCode(200);
    }

    @Test
    void fifty_posts_of_one_form_at_once_are_one_generation_and_one_reservation() throws Exception {
        String key = UUID.randomUUID().toString();
        var request = request("TEXT_TO_VIDEO", "double click", List.of(), Map.of("duration", 3));
        producer();
        Callable<Long> post = () -> {
            var answer = issue(request, key);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
            return id(answer);
        };

        var ids = new ArrayList<Long>();
        try (var clients = Executors.newFixedThreadPool(50)) {
            for (var answer : clients.invokeAll(IntStream.range(0, 50).mapToObj(_ -> post).toList())) {
                ids.add(answer.get());
            }
        }

        assertThat(ids).hasSize(50).containsOnly(ids.getFirst());
        assertThat(Sql.on(database, "select generation_id from budget_ledger where generation_id >= ?", ids.getFirst())
                .rows(row -> row.getLong(1)).stream().filter(id -> id.equals(ids.getFirst())).toList()).hasSize(1);
        producer().post(GENERATIONS + "/" + ids.getFirst() + "/cancel").then().statusCode(200);
    }

    @Test
    void a_refused_request_names_every_fault_in_the_words_of_the_api() {
        issue(request("EDIT", "@video_7 at night", List.of(Map.of("token", "@image_1", "asset", 999_999_999)), Map.of("duration", 60)), null)
                .then().statusCode(422).contentType("application/problem+json")
                .body("violations.field", hasItems("slots[0].asset", "prompt", "slots", "parameters.duration"))
                .body("violations.rule", hasItems("E-TOK-01", "E-IN-01"));
        issue(Map.of("provider", "sandbox", "mode", "EDIT", "tier", "std", "prompt", "night", "sed", 1), null)
                .then().statusCode(422).body("violations.field", hasItems("sed"));
    }

    @Test
    void the_exchange_is_what_was_said_word_for_word() {
        long id = id(issue(request("TEXT_TO_VIDEO", "a word for word record", List.of(), Map.of("duration", 3)), null));
        backRoom.finish(id);

        producer().get(GENERATIONS + "/" + id + "/exchange").then().statusCode(200)
                .body("items[0].step", is("submit"))
                .body("items[0].request", containsString("a word for word record"))
                .body("items.step", hasItems("poll"));
    }

    @Test
    void the_list_is_paged_by_where_the_last_page_ended() {
        long project = producer().body(Map.of("name", "Paged " + UUID.randomUUID())).post("/api/v1/projects").then()
                .statusCode(201).extract().jsonPath().getLong("id");
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 3; i++) {
            var request = new java.util.HashMap<String, Object>(request("TEXT_TO_VIDEO", "page " + i, List.of(), Map.of("duration", 3)));
            request.put("project", project);
            ids.addFirst(id(issue(request, null)));
        }

        var first = producer().get(GENERATIONS + "?limit=2&project=" + project).then().statusCode(200).body("total", is(3)).extract().jsonPath();
        assertThat(first.getList("items.id", Long.class)).isEqualTo(ids.subList(0, 2));
        var second = producer().get(first.getString("next")).then().statusCode(200).body("next", nullValue()).extract().jsonPath();
        assertThat(second.getList("items.id", Long.class)).isEqualTo(ids.subList(2, 3));
        ids.forEach(id -> producer().post(GENERATIONS + "/" + id + "/cancel").then().statusCode(200));
    }

    @Test
    void only_a_producer_may_issue() {
        var request = request("TEXT_TO_VIDEO", "not mine to ask", List.of(), Map.of("duration", 3));
        Visitors.token(Role.VIEWER).contentType("application/json").body(request).post(GENERATIONS).then().statusCode(403);
        Visitors.nobody().contentType("application/json").body(request).post(GENERATIONS).then().statusCode(401);
        Visitors.token(Role.VIEWER).get(GENERATIONS + "?limit=1").then().statusCode(200);
        producer().get(GENERATIONS + "/999999999").then().statusCode(404).contentType("application/problem+json");
    }
}
