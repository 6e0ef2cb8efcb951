package takebook.asset.batch.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import takebook.Copies;
import takebook.Library;
import takebook.Samples;
import takebook.Scenes;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.asset.quality.Quality;
import takebook.job.Jobs;
import takebook.people.Role;

/** A batch, as its page and the module on it use it. */
@TakebookTest
class BatchPagesTest {

    private Visitors.LoggedIn curator;

    @Inject
    Library library;

    @Inject
    Jobs jobs;

    @Inject
    Quality quality;

    @BeforeEach
    void logIn() {
        curator = Visitors.logIn(Visitors.person(Role.CURATOR));
    }

    @Test
    void what_is_here_already_is_known_before_anything_is_sent() {
        var here = library.photo();
        long batch = started();

        check(batch, here.bytes(), here.sha256().hex()).body("files", hasSize(1), "files[0].state", equalTo("HERE"),
                "files[0].asset", equalTo((int) here.id()), "files[0].upload", nullValue());
        check(batch, 5, "0".repeat(64)).body("files[0].state", equalTo("EXPECTED"), "files[0].offset", equalTo(0));

        page(batch, "").body(containsString("Already here"), containsString("1 file is"));
    }

    @Test
    void choosing_a_file_again_finds_its_line_and_how_far_it_got() {
        byte[] photo = bytes(Samples.photo(Samples.newSeed()));
        long batch = started();
        announce(batch, "summer/pier.jpg", photo.length);
        String sha256 = sha256(photo);
        long file = check(batch, "summer/pier.jpg", photo.length, sha256).extract().jsonPath().getLong("files[0].id");
        begin(batch, file, photo, 2000);

        page(batch, "").body(containsString("1 file is"));
        check(batch, "pier.jpg", photo.length, sha256).body("files[0].id", equalTo((int) file), "files[0].state", equalTo("ARRIVING"),
                "files[0].offset", equalTo(2000), "files[0].upload", not(nullValue()));
        page(batch, "").body(not(containsString("these 2")));
    }

    @Test
    void two_copies_of_one_file_have_a_line_each() {
        long batch = started();
        String sha256 = "1".repeat(64);
        var both = curator.asks().contentType("application/json").body(Map.of("batch", batch, "files", List.of(
                        Map.of("name", "a.jpg", "bytes", 5, "sha256", sha256), Map.of("name", "b.jpg", "bytes", 5, "sha256", sha256))))
                .post("/upload/precheck").then().statusCode(200).extract().jsonPath();

        assertThat(both.getLong("files[0].id")).isNotEqualTo(both.getLong("files[1].id"));
        assertThat(both.getString("files[1].name")).isEqualTo("b.jpg");
    }

    @Test
    void without_javascript_a_form_leads_to_the_page_of_the_batch() {
        String address = curator.asks()
                .multiPart("files", "one.jpg", bytes(Samples.photo(Samples.newSeed())))
                .multiPart("files", "two.png", "no picture".getBytes(StandardCharsets.UTF_8))
                .multiPart("tags", "pier, night").multiPart("role", "").multiPart("project", "")
                .post("/upload").then().statusCode(303).extract().header("Location");

        String page = curator.asks().get(address).then().statusCode(200)
                .body(containsString("one.jpg"), containsString("data-state=\"ready\""), containsString("(media.type)")).extract().asString();
        assertThat(page).contains("2 of 2 files done");
        curator.asks().get(address + "?show=refused").then().body(containsString("two.png"), not(containsString("one.jpg")));
        curator.asks().get("/upload").then().body(containsString(address), containsString("done"));
    }

    @Test
    void a_line_says_what_the_file_looks_like_and_what_it_is_too_long_for() {
        var scene = Scenes.landscape(Samples.newSeed(), 700, 500);
        quality.measure(library.add(Copies.save(scene, "there.png"), "there.png").id());
        long batch = started();
        curator.asks()
                .multiPart("files", "again.png", bytes(Copies.save(Copies.scaled(scene, 0.6), "again.png")))
                .multiPart("files", "long.mp4", bytes(Samples.clip(Samples.newSeed(), 12, 640, 360, false)))
                .post("/upload/" + batch).then().statusCode(303);
        String ids = Pattern.compile("data-file=\"([1-9]\\d*)\"").matcher(page(batch, "").extract().asString()).results()
                .map(match -> match.group(1)).collect(Collectors.joining(","));
        long again = curator.asks().queryParam("files", ids).get("/upload/%d/states".formatted(batch)).then().statusCode(200)
                .body("files.find { it.name == 'again.png' }.looking", equalTo(true), "files.find { it.name == 'again.png' }.state", equalTo("READY"))
                .extract().jsonPath().getLong("files.find { it.name == 'again.png' }.asset");

        quality.measure(again);

        curator.asks().queryParam("files", ids).get("/upload/%d/states".formatted(batch)).then()
                .body("files.find { it.name == 'again.png' }.looking", equalTo(false),
                        "files.find { it.name == 'again.png' }.signs.label", hasItem("near duplicate"),
                        "files.find { it.name == 'long.mp4' }.signs.title", hasItem(containsString("edit source")));
        page(batch, "").body(containsString("near duplicate"), containsString("/assets/likeness?of=" + again));
    }

    @Test
    void what_is_said_about_a_batch_is_added_to_its_assets_on_request() {
        var here = library.photo();
        long batch = started();
        check(batch, here.bytes(), here.sha256().hex());

        curator.asks().formParam("role", "product").formParam("tags", "pier, night").formParam("project", "").formParam("apply", "yes")
                .post("/upload/" + batch + "/about").then().statusCode(303);
        jobs.runDue();
        jobs.runDue();

        Visitors.token(Role.VIEWER).get("/api/v1/assets/" + here.id()).then()
                .body("role", equalTo("product"), "tags", equalTo(List.of("pier", "night")), "title", equalTo(here.title()));
        curator.asks().formParam("project", "987654").formParam("tags", "x").post("/upload/" + batch + "/about").then()
                .statusCode(422).body(containsString("There is no project 987654"));
    }

    @Test
    void a_file_is_taken_off_the_list_with_what_is_here_of_it() {
        byte[] photo = bytes(Samples.photo(Samples.newSeed()));
        long batch = started();
        long file = check(batch, "pier.jpg", photo.length, sha256(photo)).extract().jsonPath().getLong("files[0].id");
        begin(batch, file, photo, 100);

        curator.asks().post("/upload/" + batch + "/files/" + file + "/remove").then().statusCode(303);

        page(batch, "").body(containsString("No file yet"));
        curator.asks().post("/upload/" + batch + "/files/" + file + "/remove").then().statusCode(404);
    }

    @Test
    void a_batch_is_its_owners_alone() {
        long batch = started();
        var other = Visitors.logIn(Visitors.person(Role.CURATOR));

        other.asks().get("/upload/" + batch).then().statusCode(404);
        other.asks().get("/upload/" + batch + "/report.csv").then().statusCode(404);
        other.asks().contentType("application/json").body(Map.of("batch", batch, "files", List.of())).post("/upload/precheck").then().statusCode(404);
    }

    @Test
    void the_report_has_a_line_for_each_file_and_no_formula() {
        long batch = started();
        announce(batch, "=cmd|' /C calc'!A0.jpg", 12);

        curator.asks().get("/upload/" + batch + "/report.csv").then().statusCode(200).contentType("text/csv")
                .body(equalTo("file,bytes,sha256,state,asset,rule,reason\r\n'=cmd|' /C calc'!A0.jpg,12,,not sent,,,\r\n"));
    }

    @Test
    void a_long_list_is_read_page_by_page() {
        long batch = started();
        var files = java.util.stream.IntStream.range(0, 250).mapToObj(i -> Map.of("name", "photo-%03d.jpg".formatted(i), "bytes", 5)).toList();
        curator.asks().contentType("application/json").body(Map.of("batch", batch, "files", files)).post("/upload/announce").then().statusCode(200);

        String first = page(batch, "").body(containsString("photo-099"), not(containsString("photo-100")), containsString("0 of 250")).extract().asString();
        String next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        curator.asks().get(next).then().body(containsString("photo-100"), containsString("photo-199"), not(containsString("photo-200")));
    }

    private long started() {
        return curator.asks().contentType("application/json").body(Map.of("role", "", "tags", "", "project", "")).post("/upload/batches")
                .then().statusCode(200).extract().jsonPath().getLong("id");
    }

    private void announce(long batch, String name, long bytes) {
        curator.asks().contentType("application/json").body(Map.of("batch", batch, "files", List.of(Map.of("name", name, "bytes", bytes))))
                .post("/upload/announce").then().statusCode(200);
    }

    private ValidatableResponse check(long batch, long bytes, String sha256) {
        return check(batch, "any.jpg", bytes, sha256);
    }

    private ValidatableResponse check(long batch, String name, long bytes, String sha256) {
        return curator.asks().contentType("application/json")
                .body(Map.of("batch", batch, "files", List.of(Map.of("name", name, "bytes", bytes, "sha256", sha256))))
                .post("/upload/precheck").then().statusCode(200);
    }

    private void begin(long batch, long file, byte[] whole, int piece) {
        String metadata = "batch %s,file %s,filename %s".formatted(base64("" + batch), base64("" + file), base64("pier.jpg"));
        curator.asks().header("Tus-Resumable", "1.0.0").header("Upload-Length", whole.length).header("Upload-Metadata", metadata)
                .contentType("application/offset+octet-stream").body(Arrays.copyOf(whole, piece)).post("/upload/files").then().statusCode(201);
    }

    private ValidatableResponse page(long batch, String query) {
        return curator.asks().get("/upload/" + batch + query).then().statusCode(200);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
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
