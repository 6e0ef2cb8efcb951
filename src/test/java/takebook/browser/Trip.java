package takebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import takebook.Samples;
import takebook.Visitors;
import takebook.asset.quality.Quality;
import takebook.people.Role;

/**
 * The main job walked once over the API, for tests that read: two pictures and a clip, an element, a prompt, a shot with a take,
 * its re-issue and its edit, and a generation that failed. Each value is an id.
 */
record Trip(
        long project, long shot, long picture, long otherPicture, long clip, long element, long elementVersion, long prompt, long promptVersion,
        long generation, long take, long reissue, long edit, long editedTake, long failure) {

    /** A word no other test uses, so that search finds this trip and nothing else. */
    static final String WORD = "quillfeather";

    private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED", "UNKNOWN", "OUTPUT_LOST");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Walked when first asked for, and once only, also when it fails. */
    private static final class Once {
        static final Trip TRIP = walk();
    }

    static Trip once() {
        return Once.TRIP;
    }

    private static Trip walk() {
        long project = post("/projects", Map.of("name", "Pier at dawn " + Samples.newSeed()), 201).getLong("id");
        long picture = upload(Samples.photo(Samples.newSeed()), "The pier at dawn", project);
        long other = upload(Samples.photo(Samples.newSeed()), "The pier at night", project);
        long clip = upload(Samples.clip(Samples.newSeed(), 4, 1280, 720, true), "Waves", project);
        var element = post("/elements", Map.of("name", "Mara", "kind", "character", "canonicalPhrase", "the red jacket",
                "bannedPhrases", List.of("crimson coat"), "images", List.of(picture, other)), 201);
        var prompt = post("/prompts", Map.of("title", "Walk along the pier", "text", "@element_1 walks along the pier in the morning"), 201);

        long shot = post("/projects/" + project + "/shots", Map.of("name", "Sh 010 The pier", "brief", "Mara walks along the pier"), 201).getLong("id");
        long generation = issue(project, shot, "REFERENCES",
                "@element_1 walks along the pier with a " + WORD + " in her hand and looks at @image_1, camera tracking alongside, soft morning light",
                List.of(Map.of("token", "@element_1", "elementVersion", element.getLong("id")),
                        Map.of("token", "@image_1", "asset", picture, "role", "product")),
                Map.of("duration", 3, "aspectRatio", "16:9", "keepAudio", false));
        long take = takeOf(generation);
        long reissue = post("/generations/" + generation + "/reissue", Map.of(), 202).getLong("id");
        takeOf(reissue);
        long edit = issue(project, shot, "EDIT", "Keep everything else in @video_1 unchanged, add low fog over the water",
                List.of(Map.of("token", "@video_1", "asset", take)), Map.of());
        long editedTake = takeOf(edit);
        long failure = issue(project, shot, "TEXT_TO_VIDEO", "A lighthouse in heavy rain at night, sandbox:fail please", List.of(),
                Map.of("duration", 3, "aspectRatio", "16:9"));
        ended(failure);
        BackRoom.round();
        return new Trip(project, shot, picture, other, clip, element.getLong("element"), element.getLong("id"), prompt.getLong("prompt"),
                prompt.getLong("id"), generation, take, reissue, edit, editedTake, failure);
    }

    static long upload(Path file, String title, long project) {
        var answer = Visitors.token(Role.ADMIN)
                .multiPart("file", file.toFile())
                .multiPart("title", title)
                .multiPart("project", Long.toString(project))
                .multiPart("tags", "pier")
                .post("/api/v1/assets");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        BackRoom.round();
        long asset = answer.jsonPath().getLong("id");
        Arc.container().instance(Quality.class).get().measure(asset);
        return asset;
    }

    private static long issue(long project, long shot, String mode, String prompt, List<?> slots, Map<String, ?> parameters) {
        return post("/generations", Map.of("project", project, "shot", shot, "provider", "sandbox", "mode", mode, "tier", "std",
                "prompt", prompt, "slots", slots, "parameters", parameters), 202).getLong("id");
    }

    private static long takeOf(long generation) {
        var end = ended(generation);
        assertThat(end.getString("state")).as(end.prettify()).isEqualTo("SUCCEEDED");
        return end.getLong("outputs[0].asset");
    }

    /** Works behind the pages until the generation has ended; polls keep their pace, so this takes some seconds. */
    private static JsonPath ended(long generation) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            BackRoom.round();
            var seen = Visitors.token(Role.ADMIN).get("/api/v1/generations/" + generation).jsonPath();
            if (ENDED.contains(seen.getString("state"))) {
                return seen;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("generation " + generation + " did not end within " + PATIENCE);
    }

    static JsonPath post(String path, Map<String, ?> body, int expected) {
        var answer = Visitors.token(Role.ADMIN).contentType(ContentType.JSON).body(body).post("/api/v1" + path);
        assertThat(answer.statusCode()).as("POST %s: %s", path, answer.asString()).isEqualTo(expected);
        return answer.jsonPath();
    }
}
