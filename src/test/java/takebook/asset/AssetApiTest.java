package takebook.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import takebook.Samples;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.job.Jobs;
import takebook.people.Role;
import takebook.storage.Sha256;

@TakebookTest
class AssetApiTest {

    private static final String ASSETS = "/api/v1/assets";

    @Inject
    Jobs jobs;

    @ConfigProperty(name = "takebook.home")
    Path home;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void an_uploaded_photo_answers_with_its_facts_and_comes_back_byte_for_byte() throws Exception {
        var file = Samples.photo(Samples.newSeed());

        long id = upload(file, "pier.jpg")
                .statusCode(201)
                .header("Location", containsString(ASSETS + "/"))
                .body("kind", equalTo("IMAGE"), "origin", equalTo("UPLOADED"), "state", equalTo("READY"))
                .body("title", equalTo("pier"), "mediaType", equalTo("image/jpeg"), "width", equalTo(960), "height", equalTo(640))
                .body("sha256", equalTo(sha256(file)), "bytes", equalTo((int) Files.size(file)))
                .body("duplicate", nullValue())
                .extract().jsonPath().getLong("id");

        byte[] back = curator().get(ASSETS + "/" + id + "/original").then().statusCode(200)
                .header("ETag", equalTo('"' + sha256(file) + '"'))
                .header("Content-Length", equalTo(String.valueOf(Files.size(file))))
                .extract().asByteArray();
        assertThat(back).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void what_is_said_with_a_file_is_kept() {
        curator().multiPart("file", Samples.clip(Samples.newSeed()).toFile())
                .multiPart(new MultiPartSpecBuilder("Möwe").controlName("title").charset(StandardCharsets.UTF_8).build()).multiPart("role", "environment").multiPart("tags", "[\"night\",\"sea\"]").multiPart("notes", "two\nlines")
                .post(ASSETS).then()
                .statusCode(201)
                .body("title", equalTo("Möwe"), "role", equalTo("environment"), "notes", equalTo("two\nlines"))
                .body("tags", equalTo(List.of("night", "sea")))
                .body("kind", equalTo("VIDEO"), "frames", equalTo(48), "frameRate", equalTo(24), "hasAudio", equalTo(true));
    }

    @Test
    void the_same_bytes_again_answer_with_the_asset_that_is_there() {
        var file = Samples.photo(Samples.newSeed());
        long first = idOf(upload(file, "one.jpg"));

        upload(file, "two.jpg").statusCode(200).body("duplicate", equalTo(true), "id", equalTo((int) first), "fileName", equalTo("one.jpg"));
    }

    @Test
    void a_key_gives_the_same_answer_to_the_same_request_and_refuses_another() {
        var file = Samples.photo(Samples.newSeed());
        String key = "key-" + Samples.newSeed();
        long first = idOf(curator().header("Idempotency-Key", key).multiPart("file", file.toFile()).post(ASSETS).then().statusCode(201));

        curator().header("Idempotency-Key", key).multiPart("file", file.toFile()).post(ASSETS).then()
                .statusCode(201).body("id", equalTo((int) first), "duplicate", nullValue());
        curator().header("Idempotency-Key", key).multiPart("file", Samples.photo(Samples.newSeed()).toFile()).post(ASSETS).then()
                .statusCode(409).body("detail", containsString(key));
    }

    @Test
    void what_is_refused_says_the_rule_and_leaves_nothing() {
        long before = total();

        curator().multiPart("file", "picture.png", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)).post(ASSETS).then()
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("violations", hasSize(1), "violations[0].field", equalTo("file"), "violations[0].rule", notNullValue());

        assertThat(total()).isEqualTo(before);
        assertThat(temporaryFiles()).isZero();
    }

    @Test
    void all_that_is_wrong_with_the_fields_is_said_at_once() {
        curator().multiPart("file", Samples.photo(Samples.newSeed()).toFile())
                .multiPart("title", "t".repeat(201)).multiPart("role", "r".repeat(41))
                .post(ASSETS).then()
                .statusCode(422).body("violations.field", equalTo(List.of("title", "role")));
    }

    @Test
    void a_part_of_a_file_can_be_asked_for() throws Exception {
        var file = Samples.clip(Samples.newSeed());
        long id = idOf(upload(file, "clip.mp4"));
        var whole = Files.readAllBytes(file);

        byte[] part = curator().header("Range", "bytes=100-299").get(ASSETS + "/" + id + "/original").then()
                .statusCode(206)
                .header("Content-Range", equalTo("bytes 100-299/" + whole.length))
                .header("Accept-Ranges", equalTo("bytes"))
                .extract().asByteArray();
        assertThat(part).isEqualTo(Arrays.copyOfRange(whole, 100, 300));
        curator().header("Range", "bytes=%d-".formatted(whole.length)).get(ASSETS + "/" + id + "/original").then()
                .statusCode(416).header("Content-Range", equalTo("bytes */" + whole.length));
    }

    @Test
    void a_reader_who_has_the_bytes_gets_none_again() throws Exception {
        var file = Samples.photo(Samples.newSeed());
        long id = idOf(upload(file, "pier.jpg"));

        curator().header("If-None-Match", '"' + sha256(file) + '"').get(ASSETS + "/" + id + "/original").then().statusCode(304);
        curator().header("If-None-Match", "\"another\"").get(ASSETS + "/" + id + "/original").then().statusCode(200);
        curator().header("Range", "bytes=0-9").header("If-Range", "\"another\"").get(ASSETS + "/" + id + "/original").then().statusCode(200);
    }

    @Test
    void originals_are_downloads_that_no_browser_runs() {
        long id = idOf(upload(Samples.photo(Samples.newSeed()), "pier.jpg"));

        curator().get(ASSETS + "/" + id + "/original").then()
                .header("Content-Disposition", startsWith("attachment;"))
                .header("Content-Security-Policy", equalTo("sandbox; default-src 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("private, max-age=31536000, immutable"))
                .contentType("image/jpeg");
    }

    @Test
    void posters_and_filmstrips_are_there_once_they_are_made() {
        long id = idOf(upload(Samples.clip(Samples.newSeed()), "clip.mp4"));
        curator().get(ASSETS + "/" + id + "/poster").then().statusCode(404).body("detail", containsString("being made"));

        jobs.runDue();

        curator().get(ASSETS + "/" + id + "/poster").then().statusCode(200).contentType("image/webp").header("ETag", notNullValue());
        curator().get(ASSETS + "/" + id + "/filmstrip").then().statusCode(200).contentType("image/webp");
        curator().get(ASSETS + "/" + id + "/proxy").then().statusCode(404);
        curator().get(ASSETS + "/" + id).then().body("links.poster", endsWithPoster(id));
    }

    @Test
    void a_change_needs_the_version_it_was_made_to() {
        long id = idOf(upload(Samples.photo(Samples.newSeed()), "pier.jpg"));
        String etag = curator().get(ASSETS + "/" + id).header("ETag");

        change(id, null, Map.of("title", "Pier")).statusCode(428);
        change(id, etag, Map.of("title", "Pier", "tags", List.of("night"))).statusCode(200)
                .body("title", equalTo("Pier"), "tags", hasItem("night"), "version", equalTo(1));
        change(id, etag, Map.of("title", "Harbour")).statusCode(409)
                .body("violations.field", hasItem("title"), "violations.message", hasItem(containsString("Pier")));
        change(id, "\"1\"", Map.of("sha256", "x", "createdAt", "y")).statusCode(422).body("violations", hasSize(2));
    }

    @Test
    void frames_and_trims_answer_with_assets_of_their_own() {
        long id = idOf(upload(Samples.clip(Samples.newSeed()), "clip.mp4"));

        var frame = curator().contentType("application/json").body(Map.of("frame", 12)).post(ASSETS + "/" + id + "/frames").then()
                .statusCode(201).body("origin", equalTo("DERIVED"), "kind", equalTo("IMAGE"), "width", equalTo(320));
        curator().contentType("application/json").body(Map.of("frame", 12)).post(ASSETS + "/" + id + "/frames").then()
                .body("id", equalTo((int) idOf(frame)));
        curator().contentType("application/json").body("{\"from\":\"0.5\",\"to\":\"1.5\"}").post(ASSETS + "/" + id + "/trims").then()
                .statusCode(201).body("kind", equalTo("VIDEO"), "frames", equalTo(24));
        curator().contentType("application/json").body("{\"from\":\"1.5\",\"to\":\"0.5\"}").post(ASSETS + "/" + id + "/trims").then()
                .statusCode(422);
    }

    @Test
    void a_list_names_its_next_part_and_its_total() {
        upload(Samples.photo(Samples.newSeed()), "a.jpg");
        upload(Samples.photo(Samples.newSeed()), "b.jpg");

        String next = curator().queryParam("limit", 1).get(ASSETS).then().statusCode(200)
                .body("items", hasSize(1), "total", greaterThan(1)).extract().path("next");
        curator().get(next).then().statusCode(200).body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"holiday\u202Egpj.exe.jpg", "../../x.jpg", "a\"; filename=\"b.html", "-y.mp4", "码头 \uD83C\uDF0A.jpg", "%00.jpg", "CON"})
    void hostile_names_are_only_text(String name) {
        var file = Samples.photo(Samples.newSeed());
        long id = idOf(curator().multiPart(new MultiPartSpecBuilder(file.toFile()).controlName("file")
                .fileName(name.replace("\"", "%22")).charset(StandardCharsets.UTF_8).build()).post(ASSETS).then().statusCode(201));

        String header = curator().get(ASSETS + "/" + id + "/original").header("Content-Disposition");

        assertThat(header).matches("attachment; filename=\"[ !#-\\[\\]-~]*\"; filename\\*=UTF-8''[!#$&+.0-9A-Z^_`a-z|~%-]+");
    }

    @Test
    void a_viewer_may_look_and_not_add() {
        long id = idOf(upload(Samples.photo(Samples.newSeed()), "pier.jpg"));
        var viewer = Visitors.token(Role.VIEWER);

        viewer.get(ASSETS + "/" + id).then().statusCode(200);
        Visitors.token(Role.VIEWER).multiPart("file", Samples.photo(Samples.newSeed()).toFile()).post(ASSETS).then().statusCode(403);
        Visitors.nobody().get(ASSETS + "/" + id).then().statusCode(401);
        Visitors.nobody().get("/assets/" + id + "/original").then().statusCode(is(303));
    }

    @Test
    void a_sender_who_breaks_off_leaves_no_temporary_file() throws Exception {
        long before = total();
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write("""
                    POST /api/v1/assets HTTP/1.1\r
                    Host: localhost:%d\r
                    Authorization: Bearer %s\r
                    Content-Type: multipart/form-data; boundary=seam\r
                    Content-Length: 200000000\r
                    \r
                    --seam\r
                    Content-Disposition: form-data; name="file"; filename="a.mp4"\r
                    \r
                    """.formatted(port, Visitors.tokenSecret(Role.CURATOR)).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[1_000_000]);
            socket.getOutputStream().flush();
        }

        waitUntilNoTemporaryFiles();

        assertThat(total()).isEqualTo(before);
    }

    @Test
    void a_damaged_object_never_arrives_whole() throws Exception {
        var file = noise();
        long id = idOf(upload(file, "noise.png"));
        var stored = home.resolve("objects").resolve(new Sha256(sha256(file)).key());
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s/%d/original".formatted(port, ASSETS, id)))
                .header("Authorization", "Bearer " + Visitors.tokenSecret(Role.VIEWER))
                .timeout(Duration.ofSeconds(20))
                .build();

        flipByte(stored);
        try (var client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.ofByteArray()))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(HttpTimeoutException.class);
        } finally {
            flipByte(stored);
        }
    }

    /** Three megabytes that cannot be packed: more than any buffer on the way holds back. */
    private static Path noise() throws IOException {
        var picture = new BufferedImage(1_000, 1_000, BufferedImage.TYPE_INT_RGB);
        var random = new Random(Samples.newSeed());
        picture.setRGB(0, 0, 1_000, 1_000, random.ints(1_000_000).toArray(), 0, 1_000);
        var file = Samples.newFile("noise.png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    private static void flipByte(Path stored) throws IOException {
        byte[] whole = Files.readAllBytes(stored);
        whole[whole.length / 2] ^= 1;
        Files.delete(stored);
        Files.write(stored, whole);
    }

    private ValidatableResponse upload(Path file, String name) {
        return curator().multiPart("file", name, bytes(file)).post(ASSETS).then();
    }

    private ValidatableResponse change(long id, String ifMatch, Map<String, ?> members) {
        var request = curator().contentType("application/json").body(members);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(ASSETS + "/" + id).then();
    }

    private static RequestSpecification curator() {
        return Visitors.token(Role.CURATOR);
    }

    private long total() {
        return curator().queryParam("limit", 1).get(ASSETS).jsonPath().getLong("total");
    }

    private static long idOf(ValidatableResponse response) {
        return response.extract().jsonPath().getLong("id");
    }

    private static Matcher<String> endsWithPoster(long id) {
        return equalTo(ASSETS + "/" + id + "/poster");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    /** What lies in the folders of the running processes, each of which also holds a lock. */
    private long temporaryFiles() {
        try (var files = Files.find(home.resolve("temp"), 2, (path, _) -> home.resolve("temp").relativize(path).getNameCount() == 2)) {
            return files.filter(path -> !path.endsWith("lock")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void waitUntilNoTemporaryFiles() throws InterruptedException {
        for (int i = 0; i < 100 && temporaryFiles() > 0; i++) {
            Thread.sleep(50);
        }
        assertThat(temporaryFiles()).isZero();
    }
}
