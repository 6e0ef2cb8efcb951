package takebook.asset.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.storage.Incoming;
import takebook.storage.StoredObjects;

/** Bad-input row 51, and what well-behaved clients really send. */
@TakebookTest
class MultipartFormTest {

    private static final String TYPE = "multipart/form-data; boundary=seam";

    @Inject
    StoredObjects storage;

    private final AtomicReference<Incoming> received = new AtomicReference<>();

    @Test
    void fields_may_come_before_and_after_the_file() {
        try (var form = read(part("title", "Pier"), file("a.jpg", "bytes of it"), part("tags", "night, sea"))) {
            assertThat(form.field("title")).contains("Pier");
            assertThat(form.field("tags")).contains("night, sea");
            assertThat(form.fileName()).isEqualTo("a.jpg");
            assertThat(form.file().bytes()).isEqualTo(11);
        }
    }

    @Test
    void names_in_utf_8_arrive_as_they_were_sent() {
        try (var form = read(file("Möwe am 码头 \uD83C\uDF0A.jpg", "x"))) {
            assertThat(form.fileName()).isEqualTo("Möwe am 码头 \uD83C\uDF0A.jpg");
        }
    }

    @Test
    void names_may_hold_quotes_and_backslashes_or_come_encoded() {
        try (var form = read(file("C:\\pier\\a %22b%22.jpg", "x"))) {
            assertThat(form.fileName()).isEqualTo("C:\\pier\\a %22b%22.jpg");
        }
        try (var form = read("--seam\r\nContent-Disposition: form-data; name=\"file\"; filename*=UTF-8''M%C3%B6we.jpg\r\n\r\nx\r\n")) {
            assertThat(form.fileName()).isEqualTo("Möwe.jpg");
        }
    }

    @Test
    void a_part_that_is_itself_a_form_or_says_it_is_encoded_stays_the_bytes_it_is() {
        var inner = "--in\r\nContent-Type: text/plain\r\n\r\nx\r\n--in--\r\n";
        try (var form = read("--seam\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.eml\"\r\n"
                + "Content-Type: multipart/mixed; boundary=in\r\nContent-Transfer-Encoding: base64\r\n\r\n" + inner + "\r\n")) {
            assertThat(form.file().bytes()).isEqualTo(inner.length());
        }
    }

    @Test
    void a_file_may_hold_what_looks_like_the_seam() {
        try (var form = read(file("a.jpg", "--sea\r\n-- seam\r\n--se"))) {
            assertThat(form.file().bytes()).isEqualTo("--sea\r\n-- seam\r\n--se".length());
        }
    }

    @Test
    void a_form_that_breaks_off_leaves_nothing() {
        String whole = file("a.jpg", "x".repeat(300_000));

        refused(whole.substring(0, 200_000), TYPE);
    }

    @Test
    void a_form_that_breaks_off_after_its_file_leaves_nothing() {
        refused("--seam\r\n" + file("a.jpg", "whole").substring(8) + "--seam\r\nContent-Disposition: form-data; name=\"ti", TYPE);

        assertThat(received.get()).isNotNull();
        assertThat(Files.exists(received.get().file())).isFalse();
    }

    @Test
    void two_files_are_refused() {
        refused(file("a.jpg", "1") + file("b.jpg", "2") + "--seam--\r\n", TYPE);

        assertThat(Files.exists(received.get().file())).isFalse();
    }

    @Test
    void a_file_longer_than_the_limit_is_cut_off_and_leaves_nothing() {
        assertThatThrownBy(() -> read(file("a.jpg", "x".repeat(1_000_001))))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.TOO_LARGE));
        assertThat(storage.leftOver(Duration.ofSeconds(-1))).isZero();
    }

    @Test
    void a_missing_seam_is_refused() {
        refused(file("a.jpg", "1") + "--seam--\r\n", "multipart/form-data");
        refused(file("a.jpg", "1") + "--seam--\r\n", TYPE + "x".repeat(100));
        refused("no form at all", TYPE);
        refused("", TYPE);
    }

    @Test
    void a_thousand_parts_or_a_header_without_end_are_refused() {
        refused(part("tags", "x").repeat(1_000) + "--seam--\r\n", TYPE);
        refused("--seam\r\nContent-Disposition: form-data; name=\"" + "n".repeat(1_000_000) + "\"\r\n\r\nx\r\n--seam--\r\n", TYPE);
    }

    @Test
    void a_sender_who_breaks_off_is_told_so_and_not_reported_as_our_failure() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        var body = new SteadyStream(broken, java.time.Clock.systemDefaultZone(), 1);

        assertThatThrownBy(() -> MultipartForm.read(body, TYPE, this::receive))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MALFORMED));
    }

    private void refused(String body, String type) {
        assertThatThrownBy(() -> MultipartForm.read(stream(body), type, this::receive).close())
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MALFORMED));
    }

    private MultipartForm read(String... parts) {
        return MultipartForm.read(stream(String.join("", parts) + "--seam--\r\n"), TYPE, this::receive);
    }

    private Incoming receive(InputStream file) {
        var incoming = storage.receive(file, 1_000_000);
        received.set(incoming);
        return incoming;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String name, String value) {
        return "--seam\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value);
    }

    private static String file(String name, String content) {
        return "--seam\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: image/jpeg\r\n\r\n%s\r\n"
                .formatted(name, content);
    }
}
