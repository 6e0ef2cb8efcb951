package takebook.asset;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import takebook.Samples;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;

@TakebookTest
class AssetApiTest {

    private static final String ASSETS = "/api/v1/assets";

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
