package takebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import takebook.people.Role;
import takebook.storage.StoredObjects;

/** The rows of the bad-input catalogue that are about how a file is sent, over real connections. */
@TakebookTest
class BadUploadTest {

    private static final String SEAM = "seam-of-the-form";
    private static final int CHUNK = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    StoredObjects objects;

    @ConfigProperty(name = "takebook.upload.most-bytes")
    io.quarkus.runtime.configuration.MemorySize mostBytes;

    @Test
    void row_2_a_sender_who_announces_200_megabytes_and_leaves_after_one_stores_nothing() throws Exception {
        int before = temporaryFiles().size();
        long objectsBefore = storedFiles();

        try (var socket = connect()) {
            var out = socket.getOutputStream();
            out.write(head("Content-Length: 200000000"));
            out.write(partHead());
            out.write(noise(1_000_000));
            out.flush();
            waitForTemporaryFiles(before + 1);
        }

        waitForTemporaryFiles(before);
        assertThat(storedFiles()).isEqualTo(objectsBefore);
        list().then().statusCode(200);
    }

    @Test
    void row_3_a_body_without_a_length_is_cut_off_at_the_limit() throws Exception {
        int before = temporaryFiles().size();
        long objectsBefore = storedFiles();

        String status;
        try (var socket = connect()) {
            var out = socket.getOutputStream();
            out.write(head("Transfer-Encoding: chunked"));
            chunk(out, partHead());
            var noise = noise(CHUNK);
            for (long sent = 0; sent <= mostBytes.asLongValue() + CHUNK; sent += CHUNK) {
                chunk(out, noise);
            }
            out.flush();
            status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        }

        assertThat(status).startsWith("HTTP/1.1 413");
        waitForTemporaryFiles(before);
        assertThat(storedFiles()).isEqualTo(objectsBefore);
    }

    @Test
    void row_42_a_name_that_climbs_out_of_its_folder_is_stored_as_text() {
        var sent = sentAs("../../../tmp/climbed\t.jpg");

        sent.then().statusCode(201);
        assertThat(Path.of("/tmp/climbed.jpg")).doesNotExist();
        assertThat(sent.jsonPath().getString("fileName")).contains("climbed").doesNotContain("\t");
    }

    @Test
    void row_42_a_name_that_ends_its_header_line_early_is_refused() throws IOException {
        long objectsBefore = storedFiles();

        sentAs("climbed\r\n.jpg").then().statusCode(400);
        assertThat(storedFiles()).isEqualTo(objectsBefore);
    }

    private static Response sentAs(String name) {
        return Visitors.token(Role.CURATOR)
                .multiPart("file", name, bytes(Samples.photo(Samples.newSeed())), "image/jpeg")
                .post("/api/v1/assets");
    }

    private static Socket connect() throws IOException {
        var socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    private static byte[] head(String length) {
        return ("POST /api/v1/assets HTTP/1.1\r\nHost: localhost:%d\r\nAuthorization: Bearer %s\r\n"
                        + "Content-Type: multipart/form-data; boundary=%s\r\n%s\r\n\r\n")
                .formatted(RestAssured.port, Visitors.tokenSecret(Role.CURATOR), SEAM, length)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] partHead() {
        return ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"long.mp4\"\r\n\r\n")
                .formatted(SEAM)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static io.restassured.response.Response list() {
        return Visitors.token(Role.VIEWER).get("/api/v1/assets");
    }

    private Set<Path> temporaryFiles() throws IOException {
        Path own;
        try (var folder = objects.workFolder()) {
            own = folder.path().getParent();
        }
        try (var files = Files.list(own)) {
            return files.collect(Collectors.toSet());
        }
    }

    /** The server learns of what a sender does in its own time. */
    private void waitForTemporaryFiles(int count) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int found = temporaryFiles().size();
        while (found != count && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            found = temporaryFiles().size();
        }
        assertThat(found).as("temporary files").isEqualTo(count);
    }

    private long storedFiles() throws IOException {
        Path home;
        try (var folder = objects.workFolder()) {
            home = folder.path().getParent().getParent().getParent();
        }
        try (var files = Files.walk(home.resolve("objects"))) {
            return files.filter(Files::isRegularFile).count();
        } catch (java.nio.file.NoSuchFileException _) {
            return 0;
        }
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(2).nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
