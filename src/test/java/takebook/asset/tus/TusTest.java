package takebook.asset.tus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import takebook.Samples;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.job.BackgroundTask;
import takebook.people.Role;
import takebook.storage.Partials;

/** The protocol as an ordinary client meets it. */
@TakebookTest
class TusTest {

    @Inject
    Instance<BackgroundTask> tasks;

    @Inject
    Partials partials;

    @ConfigProperty(name = "takebook.upload.most-bytes")
    io.quarkus.runtime.configuration.MemorySize most;

    private final byte[] photo = bytes(Samples.photo(Samples.newSeed()));
    private final Map<String, String> name = Map.of("filename", "pier.jpg");

    @Test
    void a_file_arrives_in_pieces_and_is_an_asset_with_the_last() {
        String address = TusClient.create(photo.length, Map.of("filename", "Möwe am Pier.jpg", "role", "product", "tags", "night, pier"))
                .then().statusCode(201).header("Upload-Expires", notNullValue()).extract().header("Location");
        assertThat(TusClient.offset(address)).isZero();

        TusClient.patch(address, 0, part(0, 1000)).then().statusCode(204).header("Upload-Offset", "1000").header("Takebook-Asset", nullValue());
        TusClient.asks().head(address).then().header("Upload-Offset", "1000").header("Upload-Length", "" + photo.length)
                .header("Cache-Control", "no-store").header("Upload-Metadata", containsString("filename "));
        String asset = TusClient.patch(address, 1000, part(1000, photo.length)).then().statusCode(204)
                .header("Takebook-State", "READY").header("Tus-Resumable", "1.0.0").extract().header("Takebook-Asset");

        Visitors.token(Role.VIEWER).get("/api/v1/assets/" + asset).then()
                .body("title", equalTo("Möwe am Pier"), "role", equalTo("product"), "tags", equalTo(java.util.List.of("night", "pier")),
                        "sha256", equalTo(TusClient.sha256(photo)));
        assertThat(TusClient.offset(address)).isEqualTo(photo.length);
        assertThat(partials.keys()).doesNotContain(address.replaceAll(".*/", ""));
    }

    @Test
    void the_first_piece_may_come_with_the_creation() {
        TusClient.createWith(photo, photo.length, name).then().statusCode(201)
                .header("Upload-Offset", "" + photo.length).header("Takebook-State", "READY");
    }

    @Test
    void a_piece_for_another_offset_is_turned_away_and_changes_nothing() {
        String address = begun(10);

        TusClient.patch(address, 0, part(0, 20)).then().statusCode(409);
        TusClient.patch(address, 11, part(11, 20)).then().statusCode(409);
        TusClient.patch(address, 10, new byte[photo.length]).then().statusCode(413);

        assertThat(TusClient.offset(address)).isGreaterThanOrEqualTo(10);
    }

    @Test
    void a_piece_that_hashes_to_something_else_is_dropped_and_the_right_one_is_taken() {
        String address = begun(100);

        TusClient.patch(address, 100, part(100, 200), "sha1 " + TusClient.base64("SHA-1", part(100, 201))).then().statusCode(460);
        TusClient.patch(address, 100, part(100, 200), "md5 x").then().statusCode(400);
        assertThat(TusClient.offset(address)).isEqualTo(100);

        TusClient.patch(address, 100, part(100, 200), "sha1 " + TusClient.base64("SHA-1", part(100, 200))).then().statusCode(204);
        TusClient.patch(address, 200, part(200, photo.length), "sha256 " + TusClient.base64("SHA-256", part(200, photo.length))).then()
                .statusCode(204).header("Takebook-State", "READY");
    }

    @Test
    void a_sender_who_is_cut_off_goes_on_from_what_arrived() throws IOException {
        String address = begun(0);
        var request = ("PATCH %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                + "Content-Type: application/offset+octet-stream\r\nContent-Length: %d\r\n\r\n")
                .formatted(address, Visitors.tokenSecret(Role.CURATOR), photo.length);
        try (var socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.write(part(0, 5000));
            out.flush();
            waitFor(() -> partials.length(key(address)) == 5000);

            TusClient.patch(address, 5000, part(5000, 6000)).then().statusCode(423);
        }
        waitFor(() -> TusClient.patch(address, 5000, part(5000, photo.length)).statusCode() == 204);

        TusClient.asks().get(address).then().body("state", equalTo("READY"), "sha256", equalTo(TusClient.sha256(photo)));
    }

    @Test
    void a_file_whose_sender_hangs_up_right_after_its_last_byte_is_in_the_library() throws IOException {
        String address = begun(0);
        // Without the empty chunk that ends a body: for the server the request never ends.
        var request = ("PATCH %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                + "Content-Type: application/offset+octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n")
                .formatted(address, Visitors.tokenSecret(Role.CURATOR), photo.length);
        try (var socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.write(photo);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            waitFor(() -> partials.length(key(address)) == photo.length);
        }

        waitFor(() -> TusClient.asks().get(address).jsonPath().getString("state").equals("READY"));
        assertThat(partials.keys()).doesNotContain(key(address));
    }

    @Test
    void what_is_no_picture_is_refused_with_the_last_piece_and_the_rule() {
        byte[] words = "only words".getBytes(StandardCharsets.UTF_8);
        String address = TusClient.create(words.length, name).header("Location");

        TusClient.patch(address, 0, words).then().statusCode(422).body("violations[0].rule", equalTo("media.type"));
        TusClient.asks().get(address).then().body("state", equalTo("REFUSED"), "rule", equalTo("media.type"));
    }

    @Test
    void bytes_that_are_not_the_announced_ones_are_refused() {
        String address = TusClient.create(photo.length, Map.of("filename", "x.jpg", "sha256", TusClient.sha256(part(0, 5)))).header("Location");

        TusClient.patch(address, 0, photo).then().statusCode(422).body("violations[0].rule", equalTo("upload.hash"));
    }

    @Test
    void a_file_that_was_whole_when_the_process_died_is_entered_by_the_background() {
        String address = begun(0);
        // What the process leaves that dies between the last byte and the entry.
        partials.append(key(address), new java.io.ByteArrayInputStream(photo), photo.length, null);
        assertThat(TusClient.offset(address)).isEqualTo(photo.length);

        tasks.stream().filter(task -> task.name().equals("upload.sweep")).forEach(task -> task.run(0));

        TusClient.asks().get(address).then().body("state", equalTo("READY"), "sha256", equalTo(TusClient.sha256(photo)));
        assertThat(partials.keys()).doesNotContain(key(address));
    }

    @Test
    void an_upload_can_be_ended_and_is_gone() {
        String address = begun(10);

        TusClient.asks().delete(address).then().statusCode(204);

        TusClient.asks().head(address).then().statusCode(404);
        assertThat(partials.keys()).doesNotContain(key(address));
    }

    @Test
    void nobody_sees_the_upload_of_another() {
        String address = begun(10);
        var other = Visitors.logIn(Visitors.person(Role.CURATOR));

        other.asks().get(address.replace("/api/v1/uploads", "/upload/files")).then().statusCode(404);
        other.asks().header("Tus-Resumable", "1.0.0").delete(address.replace("/api/v1/uploads", "/upload/files")).then().statusCode(404);
    }

    @Test
    void the_server_says_what_it_speaks_and_refuses_what_it_does_not() {
        Visitors.token(Role.CURATOR).options("/api/v1/uploads").then().statusCode(204)
                .header("Tus-Version", "1.0.0").header("Tus-Max-Size", "" + most.asLongValue())
                .header("Tus-Extension", "creation,creation-with-upload,checksum,expiration,termination")
                .header("Tus-Checksum-Algorithm", "sha256,sha1");
        Visitors.token(Role.CURATOR).header("Upload-Length", 5).post("/api/v1/uploads").then().statusCode(412).header("Tus-Version", "1.0.0");
        TusClient.create(most.asLongValue() + 1, name).then().statusCode(413).header("Tus-Resumable", "1.0.0");
        TusClient.asks().header("Upload-Defer-Length", 1).post("/api/v1/uploads").then().statusCode(400);
        TusClient.asks().header("Upload-Length", 5).header("Upload-Metadata", "filename §").post("/api/v1/uploads").then().statusCode(400);
    }

    @Test
    void a_client_behind_a_proxy_may_say_its_method_in_a_header() {
        String address = begun(10);

        TusClient.asks().header("X-HTTP-Method-Override", "PATCH").header("Upload-Offset", 10)
                .contentType("application/offset+octet-stream").body(part(10, 20)).post(address).then().statusCode(204);
        TusClient.asks().header("X-HTTP-Method-Override", "GET").post(address).then().statusCode(405);

        assertThat(TusClient.offset(address)).isEqualTo(20);
    }

    private String begun(int bytes) {
        String address = TusClient.create(photo.length, name).then().statusCode(201).extract().header("Location");
        if (bytes > 0) {
            TusClient.patch(address, 0, part(0, bytes)).then().statusCode(204);
        }
        return address;
    }

    private static String key(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private byte[] part(int from, int to) {
        return Arrays.copyOfRange(photo, from, to);
    }

    private static void waitFor(java.util.function.BooleanSupplier what) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!what.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            Thread.onSpinWait();
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
