package takebook.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills a sample project by walking the real doors over HTTP: references with their rights, an element, a prompt, shots with
 * takes from the sandbox, a re-issue, an edit and a camera move. Run twice it adds a second project; the pictures, being the same bytes, stay single.
 */
public final class Demo {

    private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED", "UNKNOWN", "OUTPUT_LOST");
    private static final String WALK = "@element_1 walks along the pier towards the camera, carrying @image_1, "
            + "camera tracking slowly backwards, soft dawn light, gentle sea breeze moving her hair";
    private static final String DRAWN_HERE = "{ \"basis\": \"own_work\", \"people\": \"none\", \"notes\": \"Drawn by the sample project\" }";

    private final DemoClient client;

    private Demo(DemoClient client) {
        this.client = client;
    }

    public static void main(String... arguments) throws InterruptedException {
        String token = System.getenv("TAKEBOOK_TOKEN");
        if (token == null || token.isBlank()) {
            System.err.println("TAKEBOOK_TOKEN must hold an API token that may upload and issue.");
            System.exit(2);
        }
        var client = new DemoClient(arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080", token);
        client.awaitReady();
        new Demo(client).fill();
    }

    private void fill() throws InterruptedException {
        int number = client.get("/projects").path("items").size() + 1;
        long project = client.post("/projects", Map.of("name", "Lantern (sample %d)".formatted(number))).path("id").asLong();
        say("Sample project " + project);

        long dawn = picture(project, "Pier at dawn.jpg", DemoPictures.pierAtDawn(), "environment");
        long night = picture(project, "Pier at night.jpg", DemoPictures.pierAtNight(), "environment");
        long frontal = picture(project, "Mara frontal.jpg", DemoPictures.maraFrontal(), "identity");
        long profile = picture(project, "Mara profile.jpg", DemoPictures.maraProfile(), "identity");
        long back = picture(project, "Mara back.jpg", DemoPictures.maraBack(), "identity");
        long lantern = picture(project, "Brass lantern.jpg", DemoPictures.lantern(), "product");

        long mara = client.post("/elements", Map.of(
                "name", "Mara", "kind", "character", "canonicalPhrase", "the red jacket",
                "bannedPhrases", List.of("crimson coat"), "images", List.of(frontal, profile, back), "views", List.of("front", "side", "back")))
                .path("id").asLong();
        client.post("/prompts", Map.of("title", "Walk on the pier", "text", WALK));
        say("References, the element Mara and a prompt");

        long walking = shot(project, "Sh 010 The walk", WALK, "exploring");
        long nightfall = shot(project, "Sh 020 Nightfall", "The light over the pier fades through dusk until it is night", "exploring");
        shot(project, "Sh 030 The lamp", "The brass lantern on the rail of the pier, its flame the only light", "idea");

        var inputs = List.of(Map.of("token", "@element_1", "elementVersion", mara), Map.of("token", "@image_1", "asset", lantern, "role", "product"));
        var parameters = Map.of("duration", 5, "aspectRatio", "16:9", "keepAudio", false);
        long walk = take("The walk", generation(project, walking, "REFERENCES", WALK, inputs, parameters));
        take("The walk in the rain", generation(project, walking, "REFERENCES", WALK.replace("soft dawn light", "steady rain"), inputs, parameters));
        take("Dawn turns into night", generation(project, nightfall, "START_END_FRAMES",
                "The light over the pier in @image_1 fades through dusk until it is night as in @image_2, waves keep rolling",
                List.of(Map.of("token", "@image_1", "asset", dawn, "role", "start_frame"),
                        Map.of("token", "@image_2", "asset", night, "role", "end_frame")),
                Map.of("duration", 5)));

        var first = client.get("/assets/" + walk).path("generation").asLong();
        take("The walk, issued again", client.post("/generations/%d/reissue".formatted(first), Map.of()));
        take("The walk, with fog", generation(project, walking, "EDIT",
                "Keep everything else in @video_1 unchanged, add low fog over the water",
                List.of(Map.of("token", "@video_1", "asset", walk)), Map.of()));
        slowZoom(take("The pier comes closer", generation(project, nightfall, "IMAGE_TO_VIDEO",
                "Waves roll below the pier, camera slowly pushes in",
                List.of(Map.of("token", "@image_1", "asset", dawn, "role", "start_frame")), Map.of("duration", 5))));
        say("The sample project is complete.");
    }

    /** Every picture is drawn here, so its rights are clear and nobody is recognised in it. */
    private long picture(long project, String name, byte[] bytes, String role) {
        return client.upload(name, bytes, Map.of("project", Long.toString(project), "role", role, "tags", "sample", "rights", DRAWN_HERE))
                .path("id").asLong();
    }

    private void slowZoom(long clip) {
        client.post("/motion", Map.of("asset", clip, "move", "slow-zoom", "direction", "in", "speed", "slow", "source", "own",
                "phrase", "camera slowly pushes in", "notes", "Steady from the first frame to the last"));
        say("A camera move in the motion library");
    }

    private long shot(long project, String name, String brief, String status) {
        return client.post("/projects/%d/shots".formatted(project), Map.of("name", name, "brief", brief, "status", status)).path("id").asLong();
    }

    private JsonNode generation(long project, long shot, String mode, String prompt, List<?> slots, Map<String, ?> parameters) {
        var request = new HashMap<String, Object>();
        request.put("project", project);
        request.put("shot", shot);
        request.put("provider", "sandbox");
        request.put("mode", mode);
        request.put("tier", "std");
        request.put("prompt", prompt);
        request.put("slots", slots);
        request.put("parameters", parameters);
        return client.post("/generations", request);
    }

    /** Waits for the generation to end; a sandbox render takes seconds. Answers with the id of its take. */
    private long take(String what, JsonNode generation) throws InterruptedException {
        long id = generation.path("id").asLong();
        var seen = generation;
        while (!ENDED.contains(seen.path("state").asText())) {
            Thread.sleep(500);
            seen = client.get("/generations/" + id);
        }
        if (!seen.path("state").asText().equals("SUCCEEDED")) {
            throw new IllegalStateException("generation %d ended %s".formatted(id, seen));
        }
        long asset = seen.path("outputs").path(0).path("asset").asLong();
        say("%s: take %d".formatted(what, asset));
        return asset;
    }

    private static void say(String line) {
        System.out.println("  demo: " + line);
    }
}
