package takebook.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.Samples;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.job.Jobs;
import takebook.people.Role;

/** The bytes of an asset as clients fetch them, and what is made of them. */
@TakebookTest
class OriginalsTest {

    private static final String ASSETS = "/api/v1/assets";

    @Inject
    Library library;

    @Inject
    Jobs jobs;

    @ConfigProperty(name = "takebook.home")
    Path home;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void a_part_of_a_file_can_be_asked_for() throws Exception {
        var file = Samples.clip(Samples.newSeed());
        long id = library.add(file, "clip.mp4").id();
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
    void a_reader_who_has_the_bytes_gets_none_again() {
        var photo = library.photo();
        long id = photo.id();

        curator().header("If-None-Match", '"' + photo.sha256().hex() + '"').get(ASSETS + "/" + id + "/original").then().statusCode(304);
        curator().header("If-None-Match", "\"another\"").get(ASSETS + "/" + id + "/original").then().statusCode(200);
        curator().header("Range", "bytes=0-9").header("If-Range", "\"another\"").get(ASSETS + "/" + id + "/original").then().statusCode(200);
    }

    @Test
    void originals_are_downloads_that_no_browser_runs() {
        long id = library.add(Samples.photo(Samples.newSeed()), "pier.jpg").id();

        curator().get(ASSETS + "/" + id + "/original").then()
                .header("Content-Disposition", startsWith("attachment;"))
                .header("Content-Security-Policy", equalTo("sandbox; default-src 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("private, max-age=31536000, immutable"))
                .contentType("image/jpeg");
    }

    @Test
    void posters_and_filmstrips_are_there_once_they_are_made() {
        long id = library.add(Samples.clip(Samples.newSeed()), "clip.mp4").id();
        curator().get(ASSETS + "/" + id + "/poster").then().statusCode(404).body("detail", containsString("being made"));

        jobs.runDue();

        curator().get(ASSETS + "/" + id + "/poster").then().statusCode(200).contentType("image/webp").header("ETag", notNullValue());
        curator().get(ASSETS + "/" + id + "/filmstrip").then().statusCode(200).contentType("image/webp");
        curator().get(ASSETS + "/" + id + "/proxy").then().statusCode(404);
        curator().get(ASSETS + "/" + id).then().body("links.poster", endsWithPoster(id));
    }

    @Test
    void frames_and_trims_answer_with_assets_of_their_own() {
        long id = library.add(Samples.clip(Samples.newSeed()), "clip.mp4").id();

        int frame = curator().contentType("application/json").body(Map.of("frame", 12)).post(ASSETS + "/" + id + "/frames").then()
                .statusCode(201).body("origin", equalTo("DERIVED"), "kind", equalTo("IMAGE"), "width", equalTo(320)).extract().path("id");
        curator().contentType("application/json").body(Map.of("frame", 12)).post(ASSETS + "/" + id + "/frames").then()
                .body("id", equalTo(frame));
        curator().contentType("application/json").body("{\"from\":\"0.5\",\"to\":\"1.5\"}").post(ASSETS + "/" + id + "/trims").then()
                .statusCode(201).body("kind", equalTo("VIDEO"), "frames", equalTo(24));
        curator().contentType("application/json").body("{\"from\":\"1.5\",\"to\":\"0.5\"}").post(ASSETS + "/" + id + "/trims").then()
                .statusCode(422);
    }

    @Test
    void a_damaged_object_never_arrives_whole() throws Exception {
        var file = noise();
        var picture = library.add(file, "noise.png");
        long id = picture.id();
        var stored = home.resolve("objects").resolve(picture.sha256().key());
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

    private static Matcher<String> endsWithPoster(long id) {
        return equalTo(ASSETS + "/" + id + "/poster");
    }

    private static RequestSpecification curator() {
        return Visitors.token(Role.CURATOR);
    }
}
