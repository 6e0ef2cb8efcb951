package takebook.generation.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.Samples;
import takebook.Sql;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;
import takebook.project.Projects;

/** P-RIGHT-01 as it meets those who issue. */
@TakebookTest
class ClearanceTest {

    private static final String GENERATIONS = "/api/v1/generations";

    @Inject
    Library library;
    @Inject
    Projects projects;
    @Inject
    AgroalDataSource database;

    @Test
    void a_project_that_warns_lets_it_pass_and_remembers_what_was_known() {
        long photo = library.photo().id();
        long project = project();

        int id = issue(Role.PRODUCER, project, photo, Map.of()).then().statusCode(202).extract().path("id");

        Visitors.token(Role.VIEWER).get(GENERATIONS + "/" + id + "/clearance").then().statusCode(200)
                .body("policy", equalTo("warn"), "findings[0]", containsString("asset %d may not be used today".formatted(photo)));
        Visitors.with(Role.VIEWER).get("/generations/" + id).then().statusCode(200).body(containsString("Issued with a warning about rights"));
        cancel(id);
    }

    @Test
    void a_project_that_blocks_refuses_before_money_and_says_everything_at_once() {
        long clip = library.add(Samples.clip(Samples.newSeed(), 3, 1280, 720, false), "clip.mp4").id();
        int frame = Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body("{\"frame\":3}").post("/api/v1/assets/%d/frames".formatted(clip))
                .then().statusCode(201).extract().path("id");
        long project = blocking();
        int reserved = reservations();

        issue(Role.PRODUCER, project, frame, Map.of("prompt", "")).then().statusCode(422)
                .body("violations.field", hasItems("prompt", "slots[0].asset"))
                .body("violations.findAll { it.rule == 'P-RIGHT-01' }.message", hasItem(containsString("clip (asset %d)".formatted(clip))));
        assertThat(reservations()).isEqualTo(reserved);

        state(clip, "own_work");
        int id = issue(Role.PRODUCER, project, frame, Map.of()).then().statusCode(202).extract().path("id");
        Visitors.token(Role.VIEWER).get(GENERATIONS + "/" + id + "/clearance").then().statusCode(404);
        cancel(id);
    }

    @Test
    void the_images_of_an_element_are_inputs_too() {
        long photo = library.photo().id();
        int mara = Visitors.token(Role.CURATOR).contentType(ContentType.JSON)
                .body(Map.of("name", "Mara " + Samples.newSeed(), "kind", "character", "images", List.of(photo)))
                .post("/api/v1/elements").then().statusCode(201).extract().path("id");

        var request = request(blocking(), photo);
        request.put("mode", "REFERENCES");
        request.put("prompt", "@element_1 walks");
        request.put("slots", List.of(Map.of("token", "@element_1", "elementVersion", mara)));
        Visitors.token(Role.PRODUCER).contentType(ContentType.JSON).body(request).post(GENERATIONS).then().statusCode(422)
                .body("violations.field", everyItem(equalTo("slots[0].elementVersion")), "violations.rule", hasItem("P-RIGHT-01"));
    }

    @Test
    void a_block_is_overridden_by_an_approver_with_a_reason_and_by_nobody_else() {
        long photo = library.photo().id();
        long project = blocking();
        var override = Map.<String, Object>of("acknowledge", List.of("P-RIGHT-01"), "reasons", Map.of("P-RIGHT-01", "Agreed by telephone with the owner"));

        issue(Role.PRODUCER, project, photo, override).then().statusCode(422).body("violations.field", hasItem("acknowledge"));
        issue(Role.ADMIN, project, photo, Map.of("acknowledge", List.of("P-RIGHT-01"))).then().statusCode(422)
                .body("violations.field", hasItem("reasons.P-RIGHT-01"));
        int id = issue(Role.ADMIN, project, photo, override).then().statusCode(202).extract().path("id");

        Visitors.token(Role.VIEWER).get(GENERATIONS + "/" + id + "/clearance").then().statusCode(200)
                .body("policy", equalTo("block"), "reason", equalTo("Agreed by telephone with the owner"));
        Visitors.token(Role.VIEWER).get(GENERATIONS + "/" + id + "/recipe").then().body("acknowledged", hasItem("P-RIGHT-01"));
        int told = Sql.on(database, "select count(*) from audit_event where action = 'generation.rights-overridden' and subject_id = ?", id)
                .row(row -> row.getInt(1));
        assertThat(told).isEqualTo(1);

        Visitors.token(Role.ADMIN).contentType(ContentType.JSON).body("{}").post(GENERATIONS + "/" + id + "/reissue").then().statusCode(422);
        int again = Visitors.token(Role.ADMIN).contentType(ContentType.JSON).body(Map.of("reasons", Map.of("P-RIGHT-01", "Still agreed")))
                .post(GENERATIONS + "/" + id + "/reissue").then().statusCode(202).extract().path("id");
        cancel(id);
        cancel(again);
    }

    @Test
    void the_composer_says_it_before_issuing() {
        long photo = library.photo().id();
        String draft = Visitors.with(Role.PRODUCER).formParam("frame", photo).formParam("as", "start_frame").post("/compose").then()
                .statusCode(303).extract().header("Location");

        Visitors.with(Role.PRODUCER).get(draft).then().statusCode(200)
                .body(containsString("Issue all the same, because"), containsString("No rights stated"));
        state(photo, "own_work");
        Visitors.with(Role.PRODUCER).get(draft).then().statusCode(200).body(not(containsString("Issue all the same, because")));
    }

    @Test
    void only_an_administrator_chooses_the_policy() {
        long project = project();
        Visitors.with(Role.PRODUCER).formParam("policy", "off").post("/projects/%d/rights".formatted(project)).then().statusCode(403);
        Visitors.with(Role.ADMIN).formParam("policy", "off").post("/projects/%d/rights".formatted(project)).then().statusCode(303);

        Visitors.token(Role.VIEWER).get("/api/v1/projects/%d/policies".formatted(project)).then().body("rights", equalTo("off"));
        Visitors.with(Role.VIEWER).get("/projects/%d/rights".formatted(project)).then().statusCode(200).body(containsString("Nothing is said."));
        int id = issue(Role.PRODUCER, project, library.photo().id(), Map.of()).then().statusCode(202).extract().path("id");
        Visitors.token(Role.VIEWER).get(GENERATIONS + "/" + id + "/clearance").then().statusCode(404);
        cancel(id);
    }

    private long project() {
        return projects.create("Rights " + Samples.newSeed()).id();
    }

    private long blocking() {
        long project = project();
        Visitors.token(Role.ADMIN).contentType(ContentType.JSON).body("{\"rights\":\"block\"}").put("/api/v1/projects/%d/policies".formatted(project))
                .then().statusCode(200).body("rights", equalTo("block"));
        return project;
    }

    private int reservations() {
        return Sql.on(database, "select count(*) from generation").row(row -> row.getInt(1));
    }

    private static void state(long asset, String basis) {
        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).header("If-Match", "*")
                .body(Map.of("rights", Map.of("basis", basis, "people", "none"))).patch("/api/v1/assets/" + asset).then().statusCode(200);
    }

    private static void cancel(int id) {
        Visitors.token(Role.PRODUCER).post(GENERATIONS + "/" + id + "/cancel").then().statusCode(200);
    }

    private static Response issue(Role role, long project, long asset, Map<String, Object> more) {
        var request = request(project, asset);
        request.putAll(more);
        return Visitors.token(role).contentType(ContentType.JSON).body(request).post(GENERATIONS);
    }

    private static Map<String, Object> request(long project, long asset) {
        var request = new HashMap<String, Object>();
        request.put("project", project);
        request.put("provider", "sandbox");
        request.put("mode", "IMAGE_TO_VIDEO");
        request.put("tier", "std");
        request.put("prompt", "@image_1 drifts");
        request.put("slots", List.of(Map.of("token", "@image_1", "asset", asset, "role", "start_frame")));
        request.put("parameters", Map.of("duration", 3, "aspectRatio", "16:9"));
        return request;
    }
}
