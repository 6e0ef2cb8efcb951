package takebook.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
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
import takebook.Samples;
import takebook.Sql;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.generation.recipe.RecipeText;
import takebook.people.Role;

/** What clients rely on, asked as they ask it. */
@TakebookTest
class GenerationApiTest {

    private static final String GENERATIONS = "/api/v1/generations";

    @Inject
    BackRoom backRoom;
    @Inject
    AgroalDataSource database;

    @Test
    void a_text_becomes_a_clip() throws Exception {
        var take = succeeds("TEXT_TO_VIDEO", "a lighthouse in fog", List.of(), Map.of("duration", 3, "aspectRatio", "16:9"));
        isClip(take, 3, 1280, 720);
    }

    @Test
    void a_start_frame_begins_to_move() throws Exception {
        long photo = upload(Samples.photo(Samples.newSeed()));
        var take = succeeds("IMAGE_TO_VIDEO", "@image_1 drifts", List.of(slot("@image_1", photo, "start_frame")),
                Map.of("duration", 4, "aspectRatio", "16:9"));
        isClip(take, 4, 1280, 720);
        lineageNames(take, photo, "start_frame");
    }

    @Test
    void a_start_frame_becomes_an_end_frame() throws Exception {
        long dawn = upload(Samples.photo(Samples.newSeed()));
        long dusk = upload(Samples.photo(Samples.newSeed()));
        var take = succeeds("START_END_FRAMES", "from dawn to dusk",
                List.of(slot("@image_1", dawn, "start_frame"), slot("@image_2", dusk, "end_frame")), Map.of("duration", 3, "aspectRatio", "1:1"));
        isClip(take, 3, 960, 960);
        lineageNames(take, dawn, "start_frame");
        lineageNames(take, dusk, "end_frame");
    }

    @Test
    void references_and_elements_come_together_and_lineage_names_the_version_and_its_images() throws Exception {
        long front = upload(Samples.photo(Samples.newSeed()));
        long side = upload(Samples.photo(Samples.newSeed()));
        long prop = upload(Samples.photo(Samples.newSeed()));
        long mara = producer().body(Map.of("name", "Mara " + UUID.randomUUID(), "kind", "character", "images", List.of(front, side)))
                .post("/api/v1/elements").then().statusCode(201).extract().jsonPath().getLong("id");

        var take = succeeds("REFERENCES", "@element_1 carries @image_1",
                List.of(Map.of("token", "@element_1", "elementVersion", mara), slot("@image_1", prop, "product")),
                Map.of("duration", 3, "aspectRatio", "9:16"));

        isClip(take, 3, 720, 1280);
        lineageNames(take, mara, "element");
        lineageNames(take, prop, "product");
        lineageNames(take, front, "frontal");
        lineageNames(take, side, "view");
    }

    @Test
    void a_clip_is_followed_reshaped_and_edited() throws Exception {
        long clip = upload(Samples.clip(Samples.newSeed(), 3, 1280, 720, true));
        for (var mode : List.of("VIDEO_REFERENCE", "TRANSFORM", "EDIT")) {
            var take = succeeds(mode, "keep the rest of @video_1, add rain", List.of(Map.of("token", "@video_1", "asset", clip)),
                    Map.of("duration", 3, "keepAudio", true));
            isClip(take, 3, 1280, 720);
            lineageNames(take, clip, mode.equals("VIDEO_REFERENCE") ? "motion" : "source");
        }
    }

    @Test
    void an_edit_of_a_take_has_the_take_as_its_ancestor_at_distance_2() throws Exception {
        var take = succeeds("TEXT_TO_VIDEO", "a pier at noon", List.of(), Map.of("duration", 3));
        var edited = succeeds("EDIT", "keep everything else, make it night",
                List.of(Map.of("token", "@video_1", "asset", take.getLong("id"))), Map.of());

        producer().get("/api/v1/lineage/%d?up=3&down=0".formatted(edited.getLong("id"))).then().statusCode(200)
                .body("nodes.find { it.id == %d }.distance".formatted(take.getLong("id")), equalTo(2));
    }

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

    private static io.restassured.specification.RequestSpecification producer() {
        return Visitors.token(Role.PRODUCER).contentType("application/json");
    }

    private JsonPath succeeds(String mode, String prompt, List<?> slots, Map<String, ?> parameters) {
        var issued = issue(request(mode, prompt, slots, parameters), null);
        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(202);
        backRoom.finish(id(issued));
        var ended = producer().get(GENERATIONS + "/" + id(issued)).then().body("state", is("SUCCEEDED")).extract().jsonPath();
        var take = producer().get("/api/v1/assets/" + ended.getLong("outputs[0].asset")).then().statusCode(200).extract().jsonPath();
        assertThat(take.getString("sha256")).isEqualTo(ended.getString("outputs[0].sha256"));
        return take;
    }

    private static void isClip(JsonPath take, double seconds, int width, int height) throws Exception {
        var bytes = producer().get("/api/v1/assets/%d/original".formatted(take.getLong("id"))).then().statusCode(200).extract().asByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))).isEqualTo(take.getString("sha256"));
        assertThat(take.getDouble("durationSeconds")).isBetween(seconds - 0.1, seconds + 0.1);
        assertThat(List.of(take.getInt("width"), take.getInt("height"))).containsExactly(width, height);
    }

    private static void lineageNames(JsonPath take, long input, String role) {
        var edges = producer().get("/api/v1/lineage/%d?up=4&down=0".formatted(take.getLong("id"))).then().statusCode(200)
                .extract().jsonPath().<Map<String, Object>>getList("edges");
        assertThat(edges).anySatisfy(edge -> {
            assertThat(((Number) edge.get("to")).longValue()).isEqualTo(input);
            assertThat(edge.get("role")).isEqualTo(role);
        });
    }

    private static Response issue(Map<String, ?> request, String key) {
        var asking = producer().body(request);
        return key == null ? asking.post(GENERATIONS) : asking.header("Idempotency-Key", key).post(GENERATIONS);
    }

    private static Map<String, Object> request(String mode, String prompt, List<?> slots, Map<String, ?> parameters) {
        return Map.of("provider", "sandbox", "mode", mode, "tier", "std", "prompt", prompt, "slots", slots, "parameters", parameters);
    }

    private static Map<String, Object> slot(String token, long asset, String role) {
        return Map.of("token", token, "asset", asset, "role", role);
    }

    private static long upload(Path file) {
        return Visitors.token(Role.PRODUCER).multiPart("file", file.toFile()).post("/api/v1/assets").then()
                .statusCode(201).extract().jsonPath().getLong("id");
    }

    private static long id(Response issued) {
        return issued.jsonPath().getLong("id");
    }
}
