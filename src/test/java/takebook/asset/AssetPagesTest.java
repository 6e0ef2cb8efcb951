package takebook.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import takebook.Samples;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.asset.edit.NewAsset;
import takebook.job.Jobs;
import takebook.people.Role;

@TakebookTest
class AssetPagesTest {

    private static final String CANARY = "<script>alert('\"&{config:x}{inject:me.name}</script>";

    @Inject
    Assets assets;

    @Inject
    Jobs jobs;

    @Test
    void a_file_sent_by_the_upload_page_is_ready_and_has_a_page() {
        var file = Samples.photo(Samples.newSeed());

        String url = send(file, "Möwe.jpg").body("state", equalTo("READY"), "name", equalTo("Möwe.jpg")).extract().path("url");
        send(file, "again.jpg").body("state", equalTo("HERE"), "url", equalTo(url));

        Visitors.with(Role.VIEWER).get(url).then().statusCode(200).body(containsString("Möwe"), containsString("960 × 640"));
    }

    @Test
    void a_form_without_files_is_shown_again() {
        Visitors.with(Role.CURATOR).multiPart("files", "", new byte[0]).multiPart("role", "product").post("/upload").then()
                .statusCode(422).body(containsString("Choose at least one file"), containsString("value=\"product\""));
    }

    @Test
    void the_library_shows_the_newest_first_and_a_link_to_more() {
        send(Samples.photo(Samples.newSeed()), "heron.jpg");
        send(Samples.photo(Samples.newSeed()), "egret.jpg");

        Visitors.with(Role.VIEWER).get("/assets?limit=1").then().statusCode(200)
                .body(containsString("egret"), not(containsString("heron")), containsString("rel=\"next\""));
    }

    @Test
    void the_library_is_a_table_when_asked_and_every_link_of_it_stays_one() {
        send(Samples.photo(Samples.newSeed()), "curlew.jpg");
        send(Samples.photo(Samples.newSeed()), "dunlin.jpg");

        Visitors.with(Role.CURATOR).get("/assets?view=table&filters=true&limit=1").then().statusCode(200)
                .body(containsString("<th scope=\"col\">Title</th>"), containsString("dunlin"), not(containsString("class=\"clip-grid\"")),
                        matchesPattern("(?s).*rel=\"next\" href=\"/assets\\?view=table&amp;filters=true&amp;limit=1&amp;after=\\d+\".*"),
                        containsString("/assets?view=table&amp;filters=true&amp;q=kind%3Aimage"),
                        containsString("name=\"view\" value=\"table\""), containsString("name=\"id\""));
        Visitors.with(Role.VIEWER).get("/assets?view=table&limit=1").then().statusCode(200)
                .body(containsString("<th scope=\"row\">"), not(containsString("name=\"id\"")), not(containsString("data-rates")));
        Visitors.with(Role.VIEWER).get("/assets?view=mosaic&limit=1").then().statusCode(200).body(containsString("class=\"clip-grid\""));
    }

    @Test
    void a_query_that_cannot_be_read_still_shows_the_page() {
        Visitors.with(Role.VIEWER).queryParam("q", "kindd:take").get("/assets").then()
                .statusCode(200).body(containsString("left out"));
    }

    @Test
    void a_clip_has_a_player_and_can_be_cut() {
        String url = send(Samples.clip(Samples.newSeed()), "clip.mp4").extract().path("url");
        jobs.runDue();

        Visitors.with(Role.PRODUCER).get(url).then().statusCode(200)
                .body(containsString("<clip-player"), containsString("data-frames=\"48\""), containsString("Use as start"));
        String start = Visitors.with(Role.PRODUCER).formParam("frame", 3).formParam("use", "start_frame").post(url + "/frames").then()
                .statusCode(303).header("Location", matchesPattern(".*/compose\\?frame=\\d+&as=start_frame")).extract().header("Location");
        String trim = Visitors.with(Role.CURATOR).formParam("from", "0.5").formParam("to", "1").post(url + "/trims").then()
                .statusCode(303).extract().header("Location");

        Visitors.with(Role.VIEWER).get(trim).then().body(containsString("Made from"), containsString("clip"));
        Visitors.with(Role.VIEWER).get(url).then().body(containsString("/assets/" + start.replaceAll(".*frame=(\\d+)&.*", "$1")));
    }

    @Test
    void a_trim_outside_the_clip_is_said_on_the_page() {
        String url = send(Samples.clip(Samples.newSeed()), "clip.mp4").extract().path("url");

        Visitors.with(Role.CURATOR).formParam("from", "1").formParam("to", "9").post(url + "/trims").then()
                .statusCode(422).body(containsString("runs from 0 to 2 s"));
    }

    @Test
    void whoever_saves_second_sees_both_versions() {
        String url = send(Samples.photo(Samples.newSeed()), "pier.jpg").extract().path("url");
        save(url, 0, "Pier at night").statusCode(303);

        save(url, 0, "Harbour").statusCode(409).body(containsString("Pier at night"), containsString("Harbour"));
        save(url, 1, "").statusCode(422).body(containsString("needs a title"));
        save(url, 1, "Harbour").statusCode(303);
    }

    @Test
    void what_people_type_is_shown_as_text_and_never_runs() {
        String url = send(Samples.photo(Samples.newSeed()), CANARY + ".jpg").extract().path("url");
        String refused = Visitors.with(Role.CURATOR).formParam("version", 0).formParam("title", CANARY).formParam("role", CANARY.substring(0, 40))
                .post(url).then().statusCode(422).extract().asString();
        assertThat(refused).as("a role that is on no list").doesNotContain("<script>alert");
        Visitors.with(Role.CURATOR).formParam("version", 0).formParam("title", CANARY).formParam("role", "product")
                .formParam("tags", CANARY.substring(0, 30)).formParam("notes", CANARY).formParam("project", "").post(url).then().statusCode(303);

        for (String page : List.of(url, "/assets", "/assets?q=alert")) {
            String html = Visitors.with(Role.CURATOR).get(page).asString();
            assertThat(html).as(page).doesNotContain("<script>alert");
        }
        assertThat(Visitors.with(Role.CURATOR).get(url).asString()).contains("{config:x}");
    }

    @Test
    void the_hash_of_bytes_is_a_permalink() {
        var asset = added(Samples.photo(Samples.newSeed()));

        Visitors.with(Role.VIEWER).get("/f/" + asset.sha256()).then().statusCode(303).header("Location", endsWith(asset.url()));
        Visitors.with(Role.VIEWER).get("/f/" + "0".repeat(64)).then().statusCode(404);
    }

    @Test
    void bytes_are_the_same_on_pages_and_private_to_whoever_is_logged_in() {
        var asset = added(Samples.photo(Samples.newSeed()));
        jobs.runDue();

        Visitors.with(Role.VIEWER).get(asset.url() + "/original").then().statusCode(200)
                .header("Content-Disposition", startsWith("attachment")).header("Content-Security-Policy", containsString("sandbox"));
        Visitors.with(Role.VIEWER).get(asset.url() + "/poster").then().statusCode(200)
                .header("Cache-Control", equalTo("private, max-age=31536000, immutable"));
        Visitors.nobody().get(asset.url() + "/poster").then().statusCode(303);
    }

    @Test
    void a_photo_has_its_picture_from_the_start() {
        Visitors.with(Role.VIEWER).get(added(Samples.photo(Samples.newSeed())).url() + "/poster").then().contentType("image/webp");
    }

    @Test
    void a_picture_still_being_made_is_shown_as_a_neutral_one_that_nobody_keeps() {
        var asset = added(Samples.clip(Samples.newSeed()));

        Visitors.with(Role.VIEWER).get(asset.url() + "/poster").then().statusCode(200)
                .contentType("image/svg+xml").header("Cache-Control", equalTo("no-store"));

        jobs.runDue();
        Visitors.with(Role.VIEWER).get(asset.url() + "/poster").then().contentType("image/webp");
    }

    private ValidatableResponse send(Path file, String name) {
        String address = Visitors.with(Role.CURATOR).contentType("application/offset+octet-stream").header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", bytes(file).length)
                .header("Upload-Metadata", "filename " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)))
                .body(bytes(file)).post("/upload/files").then().statusCode(201).extract().header("Location");
        return Visitors.with(Role.CURATOR).get(address).then().statusCode(200);
    }

    private ValidatableResponse save(String url, int version, String title) {
        return Visitors.with(Role.CURATOR).formParam("version", version).formParam("title", title).post(url).then();
    }

    private Asset added(Path file) {
        try (var body = Files.newInputStream(file)) {
            return ((UploadResult.Added) assets.upload(body, NewAsset.named("photo.jpg"))).asset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
