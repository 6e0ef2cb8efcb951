package takebook.asset.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import takebook.Form;
import takebook.Library;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.Ratings;
import takebook.asset.edit.AssetEdit;
import takebook.audit.Audit;
import takebook.people.Role;
import takebook.project.Projects;
import takebook.project.collection.AssetCollections;
import takebook.project.shot.NewShot;
import takebook.project.shot.Shots;
import takebook.search.Search;

@TakebookTest
class BulkTest {

    @Inject
    Library library;
    @Inject
    Assets assets;
    @Inject
    Ratings ratings;
    @Inject
    BulkChanges changes;
    @Inject
    Projects projects;
    @Inject
    Shots shots;
    @Inject
    AssetCollections collections;
    @Inject
    Search search;
    @Inject
    Audit audit;

    @Test
    void a_change_is_looked_at_applied_and_undone_without_a_script() {
        var curator = Visitors.logIn(Visitors.person(Role.CURATOR));
        var first = tagged("bulk" + System.nanoTime());
        String tag = first.tags().getFirst();
        var second = library.photo();
        assets.change(second.id(), 0, new AssetEdit("second", "product", List.of(tag, "old"), null, null));
        search.catchUp();

        String choice = curator.asks().queryParam("q", "tag:" + tag).queryParam("all", true).get("/assets/bulk").then().statusCode(200)
                .body(containsString("Change 2 files")).extract().asString();
        String sheet = Form.in(choice, "name=\"addTags\"").with("addTags", "pier, night").with("removeTags", "old").with("role", "environment")
                .with("rating", "4").press(curator, "unused", "").then().statusCode(303).extract().header("Location");
        String preview = curator.asks().get(sheet).then().statusCode(200).body(allOf(
                containsString("2 would change"), containsString("Role: product → environment"), containsString("Take away the tag “old”"),
                containsString("Stars: none → 4"))).extract().asString();
        assertThat(assets.require(first.id()).tags()).containsExactly(tag);

        Form.in(preview, "Change 2").press(curator, "unused", "").then().statusCode(303);
        assertThat(assets.all(List.of(first.id(), second.id()))).allMatch(asset -> asset.tags().equals(List.of(tag, "pier", "night"))
                && "environment".equals(asset.role()) && asset.rating().stars() == 4);
        search.catchUp();
        assertThat(search.count("tag:" + tag + " tag:pier rating:4", List.of())).isEqualTo(2);
        assertThat(audit.page("action:asset.bulk-changed", null, 1).events()).singleElement()
                .satisfies(event -> assertThat(event.after().toString()).contains(Long.toString(first.id()), Long.toString(second.id())));

        ratings.rate(List.of(second.id()), 2);
        String result = curator.asks().get(sheet).then().body(containsString("2 files were changed")).extract().asString();
        Form.in(result, "Undo").press(curator, "unused", "").then().statusCode(303);
        assertThat(assets.require(first.id())).satisfies(asset -> {
            assertThat(asset.tags()).containsExactly(tag);
            assertThat(asset.role()).isNull();
            assertThat(asset.rating()).isNull();
        });
        assertThat(assets.require(second.id()).rating().stars()).isEqualTo(2);
        curator.asks().get(sheet).then().body(allOf(containsString("1 file had been changed since"), containsString("/assets/" + second.id())));
    }

    @Test
    void files_are_added_to_a_shot_and_a_collection_and_taken_out_again() {
        var there = library.photo();
        var fresh = library.photo();
        var project = projects.create("Bulk " + System.nanoTime());
        var shot = shots.add(project.id(), NewShot.named("Sh 010"));
        var collection = collections.create("Bulk " + System.nanoTime(), null);
        shots.lay(shot.id(), List.of(there.id()));
        collections.add(collection.id(), List.of(there.id()));

        var bulk = changes.plan(new BulkChange(List.of(), List.of(), null, null, null, collection.id(), shot.id()), null, List.of(there.id(), fresh.id()));
        changes.apply(bulk.id());
        changes.apply(bulk.id());
        assertThat(shots.laidIn(shot.id())).containsExactly(there.id(), fresh.id());
        assertThat(collections.items(collection.id())).containsExactly(there.id(), fresh.id());

        changes.undo(bulk.id());
        assertThat(shots.laidIn(shot.id())).containsExactly(there.id());
        assertThat(collections.items(collection.id())).containsExactly(there.id());
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_nothing_is_planned() {
        var curator = Visitors.logIn(Visitors.person(Role.CURATOR));
        var photo = library.photo();
        String choice = curator.asks().queryParam("id", photo.id()).get("/assets/bulk").asString();

        Form.in(choice, "name=\"addTags\"").press(curator, "unused", "").then().statusCode(422).body(containsString("Choose at least one thing"));
        Form.in(choice, "name=\"addTags\"").with("addTags", "x".repeat(50)).with("project", "987654321").press(curator, "unused", "")
                .then().statusCode(422).body(allOf(containsString("There is no project"), containsString("At most 40 characters")));
        Visitors.with(Role.VIEWER).get("/assets/bulk?id=" + photo.id()).then().statusCode(403);
    }

    @Test
    void a_program_plans_applies_and_takes_back() {
        String tag = "bulk" + System.nanoTime();
        var photo = tagged(tag);
        search.catchUp();
        var asked = Map.of("q", "tag:" + tag, "addTags", List.of("pier"), "rating", 5);

        var plan = Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(asked).post("/api/v1/bulk-changes").then().statusCode(201)
                .body("state", equalTo("PLANNED"), "assets", equalTo(1), "changes", equalTo(1));
        String address = plan.extract().header("Location").replaceAll("http://[^/]+", "");
        assertThat(assets.require(photo.id()).rating()).isNull();
        Visitors.token(Role.CURATOR).post(address + "/apply").then().statusCode(200).body("state", equalTo("APPLIED"));
        assertThat(assets.require(photo.id())).satisfies(changed -> {
            assertThat(changed.tags()).containsExactly(tag, "pier");
            assertThat(changed.rating().stars()).isEqualTo(5);
        });
        Visitors.token(Role.CURATOR).post(address + "/undo").then().statusCode(200).body("state", equalTo("UNDONE"));
        assertThat(assets.require(photo.id()).tags()).containsExactly(tag);

        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(Map.of("q", "tgg:x", "rating", 1)).post("/api/v1/bulk-changes").then()
                .statusCode(422).body("violations[0].field", equalTo("q"));
        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(Map.of("rating", 1)).post("/api/v1/bulk-changes").then().statusCode(422);
        Visitors.token(Role.VIEWER).contentType(ContentType.JSON).body(asked).post("/api/v1/bulk-changes").then().statusCode(403);
    }

    private Asset tagged(String tag) {
        var photo = library.photo();
        return assets.change(photo.id(), 0, new AssetEdit("first", null, List.of(tag), null, null));
    }
}
