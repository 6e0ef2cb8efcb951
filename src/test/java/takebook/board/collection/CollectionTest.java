package takebook.board.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import takebook.Form;
import takebook.Library;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;
import takebook.project.collection.AssetCollections;
import takebook.search.Hit;
import takebook.search.Search;
import takebook.search.SearchQuery;

@TakebookTest
class CollectionTest {

    @Inject
    AssetCollections collections;
    @Inject
    Library library;
    @Inject
    Search search;

    @Test
    void files_are_put_in_order_by_buttons_and_by_a_place() {
        var curator = Visitors.logIn(Visitors.person(Role.CURATOR));
        String address = Form.in(curator.asks().get("/collections").asString(), "id=\"field-name\"").with("name", "Mood " + System.nanoTime())
                .press(curator, "unused", "").then().statusCode(303).extract().header("Location");
        long id = Long.parseLong(address.replaceAll(".*/", ""));
        long a = library.photo().id();
        long b = library.photo().id();
        long c = library.photo().id();
        Form.in(curator.asks().get(address).asString(), "name=\"assets\"").with("assets", "/assets/%d, %d %d".formatted(a, b, c))
                .press(curator, "unused", "").then().statusCode(303);
        assertThat(collections.items(id)).containsExactly(a, b, c);

        Form.in(curator.asks().get(address).asString(), "name=\"one\"").press(curator, "one", c + ":earlier").then().statusCode(303);
        assertThat(collections.items(id)).containsExactly(a, c, b);
        Form.in(curator.asks().get(address).asString(), "name=\"one\"").with("id", Long.toString(b)).with("place", "1").press(curator, "unused", "").then().statusCode(303);
        assertThat(collections.items(id)).containsExactly(b, a, c);

        collections.change(id, "Mood again " + System.nanoTime(), "for Mara", a);
        collections.remove(id, List.of(a));
        assertThat(collections.require(id)).satisfies(left -> {
            assertThat(left.cover()).isEqualTo(b);
            assertThat(left.items()).isEqualTo(2);
        });
        curator.asks().get(address).then().statusCode(200).body(allOf(containsString("for Mara"), containsString("2 files")));
        Form.in(curator.asks().get(address).asString(), "name=\"assets\"").with("assets", "none").press(curator, "unused", "").then()
                .statusCode(422).body(containsString("at least one asset"));
    }

    @Test
    void a_program_makes_a_collection_and_says_its_order() {
        var curator = Role.CURATOR;
        var body = Map.of("name", "Made by a program " + System.nanoTime(), "notes", "for Mara");
        String key = "collection-" + System.nanoTime();
        int id = Visitors.token(curator).contentType(ContentType.JSON).header("Idempotency-Key", key).body(body).post("/api/v1/collections")
                .then().statusCode(201).body("notes", equalTo("for Mara")).extract().path("id");
        Visitors.token(curator).contentType(ContentType.JSON).header("Idempotency-Key", key).body(body).post("/api/v1/collections")
                .then().statusCode(201).body("id", equalTo(id));
        String address = "/api/v1/collections/" + id;
        long a = library.photo().id();
        long b = library.photo().id();
        long c = library.photo().id();

        Visitors.token(curator).contentType(ContentType.JSON).body(Map.of("assets", List.of(c, a))).put(address + "/assets").then().statusCode(200);
        Visitors.token(curator).contentType(ContentType.JSON).body(Map.of("assets", List.of(a, b, c))).put(address + "/assets").then().statusCode(200);
        assertThat(collections.items(id)).containsExactly(a, b, c);
        Visitors.token(curator).contentType(ContentType.JSON).body(Map.of("assets", List.of(b, 987_654_321L))).put(address + "/assets").then()
                .statusCode(422).body("violations[0].message", containsString("987654321"));
        Visitors.token(Role.VIEWER).get(address + "/assets").then().body("assets", hasSize(3));

        Visitors.token(curator).contentType(ContentType.JSON).body(Map.of("cover", b)).patch(address).then().statusCode(200)
                .body("cover", equalTo((int) b), "notes", equalTo("for Mara"));
        Visitors.token(Role.VIEWER).contentType(ContentType.JSON).body(Map.of("name", "x")).patch(address).then().statusCode(403);
        Visitors.token(curator).delete(address).then().statusCode(204);
        Visitors.token(curator).get(address).then().statusCode(404);
    }

    @Test
    void its_files_are_found_by_its_number_and_its_name_for_as_long_as_they_are_in_it() {
        String name = "Night mood " + System.nanoTime();
        long id = collections.create(name, null).id();
        long a = library.photo().id();
        long b = library.photo().id();

        collections.add(id, List.of(a, b));
        assertThat(found("collection:" + id)).containsExactlyInAnyOrder(a, b);
        assertThat(found("collection:\"%s\"".formatted(name))).containsExactlyInAnyOrder(a, b);
        assertThat(found("no:collection")).doesNotContain(a, b);

        collections.remove(id, List.of(a));
        assertThat(found("collection:" + id)).containsExactly(b);

        collections.arrange(id, List.of(a));
        assertThat(found("collection:" + id)).containsExactly(a);

        collections.change(id, name + " renamed", null, null);
        assertThat(found("collection:\"%s\"".formatted(name))).isEmpty();
        assertThat(found("collection:\"%s renamed\"".formatted(name))).containsExactly(a);

        collections.delete(id);
        assertThat(found("collection:" + id)).isEmpty();
    }

    private List<Long> found(String query) {
        search.catchUp();
        return search.search(SearchQuery.of(query)).items().stream().map(Hit::id).toList();
    }

    @Test
    void all_of_it_is_downloaded_in_order_with_a_manifest() throws IOException {
        var first = library.photo();
        var second = library.photo();
        var collection = collections.create("Delivered " + System.nanoTime(), null);
        collections.add(collection.id(), List.of(second.id(), first.id()));

        var archive = Visitors.with(Role.VIEWER).get(collection.url() + "/zip").then().statusCode(200).extract().asByteArray();
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }

        assertThat(files.keySet()).containsExactly("manifest.json", "0001 photo.jpg", "0002 photo.jpg");
        assertThat(files.get("0001 photo.jpg")).hasSize((int) second.bytes());
        assertThat(new String(files.get("manifest.json"), StandardCharsets.UTF_8)).contains(first.sha256().hex(), second.sha256().hex());
    }
}
