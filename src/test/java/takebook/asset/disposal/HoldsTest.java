package takebook.asset.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static takebook.asset.disposal.DisposalClient.ASSETS;
import static takebook.asset.disposal.DisposalClient.many;
import static takebook.asset.disposal.DisposalClient.purge;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.Samples;
import takebook.Sql;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;

/** What keeps a file from being purged: a hold, a locked version, a generation under way. */
@TakebookTest
class HoldsTest {

    @Inject
    Library library;
    @Inject
    Holds holds;
    @Inject
    AgroalDataSource database;

    @Test
    void what_is_held_can_be_hidden_and_not_purged() {
        var photo = library.photo();
        holds.hold(photo.id(), HoldKind.REVIEW, "review 12", "A client looks at it");
        Visitors.with(Role.APPROVER).formParam("reason", "Court asks for it").post(photo.url() + "/disposal/hold").then().statusCode(303);

        many("hide", List.of(photo.id())).statusCode(200);
        purge(photo.id(), "why not", true).statusCode(422)
                .body("violations.message", hasItems(containsString("review 12"), containsString("Court asks for it")));
        Visitors.token(Role.VIEWER).get(ASSETS + "/%d/disposal".formatted(photo.id())).then().body("holds.kind", equalTo(List.of("review", "legal")));

        holds.release(photo.id(), HoldKind.REVIEW, "review 12");
        long byHand = holds.of(List.of(photo.id())).getFirst().id();
        Visitors.with(Role.APPROVER).formParam("hold", byHand).post(photo.url() + "/disposal/release").then().statusCode(303);
        purge(photo.id(), "released", true).statusCode(200);
    }

    @Test
    void a_locked_element_version_holds_its_pictures() {
        var photo = library.photo();
        int version = Visitors.token(Role.CURATOR).contentType(ContentType.JSON)
                .body(Map.of("name", "Logo " + Samples.newSeed(), "kind", "brand", "images", List.of(photo.id())))
                .post("/api/v1/elements").then().statusCode(201).extract().path("id");
        assertThat(holds.of(List.of(photo.id()))).isEmpty();
        Sql.on(database, "insert into element_version_move (version_id, state, at, by) values (?, 'LOCKED', now(), 'test')", version).update();

        purge(photo.id(), "wrong", true).statusCode(422).body("violations.message", hasItems(containsString("locked")));
    }

    @Test
    void what_a_running_generation_needs_stays_and_a_purged_input_keeps_a_recipe_from_being_asked_again() {
        var photo = library.photo();
        var request = Map.of("provider", "sandbox", "mode", "IMAGE_TO_VIDEO", "tier", "std", "prompt", "@image_1 drifts",
                "slots", List.of(Map.of("token", "@image_1", "asset", photo.id(), "role", "start_frame")),
                "parameters", Map.of("duration", 3, "aspectRatio", "16:9"));
        int generation = Visitors.token(Role.PRODUCER).contentType(ContentType.JSON).body(request).post("/api/v1/generations").then()
                .statusCode(202).extract().path("id");
        purge(photo.id(), "too early", true).statusCode(422).body("violations.message", hasItems(containsString("generation " + generation)));
        Visitors.token(Role.PRODUCER).post("/api/v1/generations/%d/cancel".formatted(generation)).then().statusCode(200);

        purge(photo.id(), "licence ended", true).statusCode(200);

        Visitors.token(Role.PRODUCER).contentType(ContentType.JSON).body("{}").post("/api/v1/generations/%d/reissue".formatted(generation)).then()
                .statusCode(422).body("violations.message", hasItems(containsString("asset %d may not be used: purged on".formatted(photo.id()))));
        Visitors.with(Role.PRODUCER).get("/generations/%d/recipe".formatted(generation)).then().statusCode(200).body(containsString("licence ended"));
    }
}
