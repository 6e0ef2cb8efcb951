package takebook.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static takebook.generation.GenerationClient.GENERATIONS;
import static takebook.generation.GenerationClient.id;
import static takebook.generation.GenerationClient.issue;
import static takebook.generation.GenerationClient.producer;
import static takebook.generation.GenerationClient.request;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import takebook.Samples;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;

/** Every way to ask for a clip, asked as clients ask it: the clip is what was ordered, and lineage names what went into it. */
@TakebookTest
class GenerationModesTest {

    @Inject
    BackRoom backRoom;

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

    private static Map<String, Object> slot(String token, long asset, String role) {
        return Map.of("token", token, "asset", asset, "role", role);
    }

    private static long upload(Path file) {
        return Visitors.token(Role.PRODUCER).multiPart("file", file.toFile()).post("/api/v1/assets").then()
                .statusCode(201).extract().jsonPath().getLong("id");
    }
}
