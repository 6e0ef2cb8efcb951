package takebook.search.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import takebook.Form;
import takebook.Library;
import takebook.Sql;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.Visitors.LoggedIn;
import takebook.asset.Assets;
import takebook.asset.edit.AssetEdit;
import takebook.people.People;
import takebook.people.Role;
import takebook.search.Search;

@TakebookTest
class SavedSearchTest {

    @Inject
    Library library;
    @Inject
    Assets assets;
    @Inject
    Search search;
    @Inject
    People people;
    @Inject
    AgroalDataSource database;

    @Test
    void a_saved_search_stays_live_and_its_feed_is_read_with_a_key() {
        String tag = "saved" + System.nanoTime();
        var ana = Visitors.logIn(Visitors.person(Role.VIEWER));
        String address = save(ana, "Pier " + tag, "tag:" + tag, false);
        ana.asks().get(address).then().statusCode(200).body(containsString("0 results"));

        var photo = library.photo();
        assets.change(photo.id(), 0, new AssetEdit("Pier & \u201cfog\u201d <1>", null, List.of(tag), null, null));
        search.catchUp();
        ana.asks().get(address).then().body(allOf(containsString("1 result"), containsString("/assets/" + photo.id())));
        ana.asks().get("/search/saved").then().body(containsString("tag:" + tag));

        String shown = Form.in(ana.asks().get(address).asString(), "Make a feed address").press(ana, "unused", "").then().statusCode(200).extract().asString();
        String feed = shown.replaceAll("(?s).*id=\"feed-address\">http://[^/]+([^<]+)<.*", "$1");
        Visitors.nobody().get(feed).then().statusCode(200).contentType(startsWith("application/atom+xml"))
                .body(allOf(containsString("Pier &amp; “fog” &lt;1"), containsString("/assets/" + photo.id()), not(containsString("key="))));

        Visitors.nobody().get(address.replaceAll("http://[^/]+", "") + ".atom").then().statusCode(401);
        Visitors.nobody().get(feed.replaceAll("key=.*", "key=" + "0".repeat(40))).then().statusCode(404);
        Visitors.logIn(Visitors.person(Role.VIEWER)).asks().get(address).then().statusCode(404);
        Visitors.person(Role.ADMIN);
        people.disable(ana.person().id());
        Visitors.nobody().get(feed).then().statusCode(404);
    }

    @Test
    void others_see_what_is_shared_and_change_nothing() {
        var ana = Visitors.logIn(Visitors.person(Role.VIEWER));
        var ben = Visitors.logIn(Visitors.person(Role.VIEWER));
        String address = save(ana, "Shared " + System.nanoTime(), "kind:take", true);

        ben.asks().get(address).then().statusCode(200).body(not(containsString("Delete this saved search")));
        ben.asks().formParam("name", "mine now").formParam("q", "x").post(address).then().statusCode(403);
        ben.asks().post(address + "/delete").then().statusCode(403);
        ana.asks().post(address + "/delete").then().statusCode(303);
        ben.asks().get(address).then().statusCode(404);
    }

    @Test
    void a_query_that_is_no_longer_understood_is_shown_with_a_form_that_mends_it() {
        var ana = Visitors.logIn(Visitors.person(Role.VIEWER));
        String address = save(ana, "Old " + System.nanoTime(), "kind:take", false);
        Sql.on(database, "update saved_search set query = 'kindd:take' where id = ?", Long.parseLong(address.replaceAll(".*/", ""))).update();

        String page = ana.asks().get(address).then().statusCode(200)
                .body(allOf(containsString("not understood"), containsString("there is no key"))).extract().asString();
        Form.in(page, "name=\"q\"").with("q", "kind:image").press(ana, "unused", "").then().statusCode(303);
        ana.asks().get(address).then().body(not(containsString("not understood")));
        assertThat(ana.asks().get("/search/saved").asString()).contains("kind:image");
    }

    @Test
    void a_program_saves_counts_and_changes_a_search() {
        String tag = "program" + System.nanoTime();
        var photo = library.photo();
        assets.change(photo.id(), 0, new AssetEdit("Pier", null, List.of(tag), null, null));
        search.catchUp();

        int id = Visitors.token(Role.VIEWER).contentType(ContentType.JSON).body(Map.of("name", "P " + tag, "q", "tag:" + tag)).post("/api/v1/searches")
                .then().statusCode(201).body("count", equalTo(1), "shared", equalTo(false)).extract().path("id");
        String address = "/api/v1/searches/" + id;
        String results = Visitors.token(Role.VIEWER).contentType(ContentType.JSON).body(Map.of("shared", true)).patch(address).then().statusCode(200)
                .body("shared", equalTo(true), "q", equalTo("tag:" + tag)).extract().path("results");
        Visitors.token(Role.VIEWER).urlEncodingEnabled(false).get(results).then().statusCode(200).body("items[0].id", equalTo((int) photo.id()));
        Visitors.token(Role.VIEWER).get("/api/v1/searches").then().body("items.id", hasItem(id));
        Visitors.token(Role.VIEWER).contentType(ContentType.JSON).body(Map.of("name", "p " + tag)).post("/api/v1/searches").then()
                .statusCode(422).body("violations[0].field", equalTo("name"));
        Visitors.token(Role.VIEWER).delete(address).then().statusCode(204);
        Visitors.token(Role.VIEWER).get(address).then().statusCode(404);
    }

    private static String save(LoggedIn visitor, String name, String query, boolean shared) {
        var form = Form.in(visitor.asks().get("/search/saved").asString(), "name=\"shared\"").with("name", name).with("q", query);
        return (shared ? form.with("shared", "true") : form).press(visitor, "unused", "").then().statusCode(303).extract().header("Location");
    }
}
