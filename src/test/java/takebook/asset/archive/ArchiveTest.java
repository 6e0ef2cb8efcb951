package takebook.asset.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import takebook.Samples;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.job.Jobs;
import takebook.people.Role;
import takebook.storage.Partials;

/** Archives, honest and hostile, with and without a sidecar. */
@TakebookTest
class ArchiveTest {

    @Inject
    Jobs jobs;

    @Inject
    Partials partials;

    @Test
    void each_file_of_an_archive_has_a_result_of_its_own() {
        byte[] photo = photo();
        var zip = zip(Map.of("day/one.jpg", photo, "day/copy.jpg", photo, "day/notes.txt", text("words"), "__MACOSX/._one.jpg", text("x"), "day/.DS_Store", text("x")));

        var files = imported(zip);

        assertThat(files.getList("items.state")).containsExactlyInAnyOrder("UNPACKED", "READY", "HERE", "REFUSED");
        assertThat(files.getList("items.name")).contains("day/one.jpg", "day/copy.jpg", "day/notes.txt").hasSize(4);
        assertThat(files.getString("items.find { it.name == 'day/notes.txt' }.rule")).isEqualTo("media.type");
        assertThat(files.getString("items.find { it.state == 'UNPACKED' }.reason")).isEqualTo("3 files, 1 refused");
    }

    @Test
    void sending_an_archive_again_adds_nothing() {
        var zip = zip(Map.of("one.jpg", photo()));
        imported(zip);

        assertThat(imported(zip).getList("items.state")).containsExactly("UNPACKED", "HERE");
    }

    @Test
    void a_sidecar_says_what_the_files_are() {
        var zip = zip(Map.of(
                "shoot/one.jpg", photo(),
                "shoot/two.jpg", photo(),
                "shoot/takebook.csv", text("""
                        file,title,role,tags,notes,rights
                        one.jpg,"The pier, at night",product,night;pier,"said ""yes""\","{""basis"":""own_work""}"
                        """)));

        var files = imported(zip);

        int asset = files.getInt("items.find { it.name == 'shoot/one.jpg' }.asset");
        Visitors.token(Role.VIEWER).get("/api/v1/assets/" + asset).then()
                .body("title", equalTo("The pier, at night"), "role", equalTo("product"), "tags", equalTo(List.of("night", "pier")),
                        "rights.stated.basis", equalTo("own_work"));
        assertThat(files.getList("items.state")).containsExactlyInAnyOrder("UNPACKED", "READY", "READY");
    }

    @Test
    void a_sidecar_that_is_wrong_stops_the_import_and_says_all_that_is_wrong() {
        var zip = zip(Map.of("one.jpg", photo(), "takebook.json", text("""
                [{"file": "one.jpg", "role": "nonsense", "colour": "red"}, {"file": "gone.jpg"}, {"title": "nobody"}]
                """)));

        rehearsed(zip).body("rule", equalTo("sidecar"), "files", hasSize(0), "reason", containsString("no member “colour”"),
                "reason", containsString("no such role"), "reason", containsString("“gone.jpg” is not in the archive"), "reason", containsString("item 3"));
        var files = imported(zip);
        assertThat(files.getList("items.state")).containsExactly("REFUSED");
        assertThat(files.getString("items[0].rule")).isEqualTo("sidecar");
    }

    @Test
    void a_rehearsal_says_what_would_happen_and_stores_nothing() {
        byte[] here = photo();
        imported(zip(Map.of("here.jpg", here)));
        long assets = total();

        rehearsed(zip(ordered("here.jpg", here, "new.jpg", photo(), "../evil.jpg", photo())))
                .body("files.outcome", equalTo(List.of("here", "add", "refuse")), "files[2].rule", equalTo("zip.name"));

        assertThat(total()).isEqualTo(assets);
    }

    @Test
    void names_that_lead_out_of_the_archive_are_refused_and_never_a_path() {
        var files = imported(zip(ordered("../../evil.jpg", photo(), "/etc/evil.jpg", photo(), "C:\\evil.jpg", photo(), "good/x..name.jpg", photo())));

        assertThat(files.getList("items.rule")).filteredOn("zip.name"::equals).hasSize(3);
        assertThat(files.getList("items.state")).containsOnlyOnce("READY");
    }

    @Test
    void a_file_that_grows_beyond_reason_is_cut_off_and_the_others_are_taken() {
        var files = imported(zip(ordered("bomb.png", new byte[12_000_000], "one.jpg", photo())));

        assertThat(files.getString("items.find { it.name == 'bomb.png' }.rule")).isEqualTo("zip.growth");
        assertThat(files.getString("items.find { it.name == 'one.jpg' }.state")).isEqualTo("READY");
    }

    @Test
    void an_archive_in_an_archive_is_not_opened() {
        var files = imported(zip(ordered("inner.zip", zip(Map.of("one.jpg", photo())))));

        assertThat(files.getString("items.find { it.name == 'inner.zip' }.rule")).isEqualTo("zip.nested");
    }

    @Test
    void an_encrypted_or_broken_archive_is_refused_as_a_whole() {
        byte[] encrypted = zip(Map.of("one.jpg", photo()));
        for (int i = 0; i < encrypted.length - 4; i++) {
            if (encrypted[i] == 'P' && encrypted[i + 1] == 'K' && encrypted[i + 2] == 1 && encrypted[i + 3] == 2) {
                encrypted[i + 8] |= 1;
            }
        }
        assertThat(imported(encrypted).getString("items[0].rule")).isEqualTo("zip.encrypted");
        assertThat(imported("PK\3\4 and no more".getBytes(StandardCharsets.ISO_8859_1)).getString("items[0].rule")).isEqualTo("zip.unreadable");
        assertThat(partials.keys()).isEmpty();
    }

    @Test
    void cells_may_be_quoted_and_lines_may_end_either_way() {
        assertThat(CsvLines.of("\uFEFFa,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\n\nlast,")).containsExactly(
                List.of("a", "b"), List.of("x, \"y\"", "two\nlines"), List.of("last", ""));
    }

    private JsonPath imported(byte[] zip) {
        String batch = Visitors.token(Role.CURATOR).contentType("application/zip").body(zip).post("/api/v1/imports").then()
                .statusCode(202).extract().header("Location");
        jobs.runDue();
        return Visitors.token(Role.CURATOR).get(batch + "/files").then().statusCode(200).extract().jsonPath();
    }

    private static io.restassured.response.ValidatableResponse rehearsed(byte[] zip) {
        return Visitors.token(Role.CURATOR).contentType("application/zip").body(zip).post("/api/v1/imports?dryRun=true").then().statusCode(200);
    }

    private static long total() {
        return Visitors.token(Role.VIEWER).get("/api/v1/assets?limit=1").then().extract().jsonPath().getLong("total");
    }

    private static Map<String, byte[]> ordered(Object... namesAndBytes) {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < namesAndBytes.length; i += 2) {
            files.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] photo() {
        try {
            return Files.readAllBytes(Samples.photo(Samples.newSeed()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
