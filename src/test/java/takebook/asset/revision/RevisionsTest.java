package takebook.asset.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.Samples;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;

@TakebookTest
class RevisionsTest {

    @Inject
    Library library;
    @Inject
    Revisions revisions;

    @Test
    void a_file_sent_as_a_newer_revision_is_recorded_and_everybody_is_told() {
        var old = library.photo();
        int newer = Visitors.token(Role.CURATOR).multiPart("file", Samples.photo(Samples.newSeed()).toFile()).multiPart("replaces", old.id())
                .post("/api/v1/assets").then().statusCode(201).extract().path("id");
        Visitors.token(Role.CURATOR).multiPart("file", Samples.photo(Samples.newSeed()).toFile()).multiPart("replaces", "999999999")
                .post("/api/v1/assets").then().statusCode(422).body("violations.field", hasItems("replaces"));

        assertThat(revisions.of(old.id())).containsExactly(new Revision(old.id(), newer, null, null));
        Visitors.with(Role.VIEWER).get(old.url()).then().statusCode(200).body(containsString("Newer revision:"), containsString("/assets/" + newer));

        String newest = Visitors.with(Role.CURATOR).multiPart("file", "label.jpg", bytes(Samples.newSeed())).post("/assets/%d/revision/upload".formatted(newer))
                .then().statusCode(303).extract().header("Location");
        assertThat(revisions.newest(old.id())).contains(Long.valueOf(newest.replaceAll(".*/", "")));
    }

    @Test
    void what_is_said_afterwards_is_a_claim_with_evidence_and_can_be_taken_back() {
        var old = library.photo();
        var newer = library.photo();
        var page = "/assets/%d/revision".formatted(old.id());

        Visitors.with(Role.CURATOR).formParam("newer", "x").formParam("evidence", "").post(page + "/claim").then().statusCode(422).body(containsString("Give the number"));
        Visitors.with(Role.CURATOR).formParam("newer", newer.id()).formParam("evidence", "").post(page + "/claim").then().statusCode(422);
        Visitors.with(Role.CURATOR).formParam("newer", newer.id()).formParam("evidence", "The client sent it on Monday").post(page + "/claim").then().statusCode(303);
        Visitors.with(Role.CURATOR).formParam("newer", old.id()).formParam("evidence", "and back").post("/assets/%d/revision/claim".formatted(newer.id())).then()
                .statusCode(422).body(containsString("other way round"));

        Visitors.with(Role.VIEWER).get(page).then().statusCode(200).body(containsString("The client sent it on Monday"));
        assertThat(revisions.newest(old.id())).contains(newer.id());
        Visitors.with(Role.CURATOR).formParam("newer", newer.id()).post(page + "/withdraw").then().statusCode(303);
        assertThat(revisions.newest(old.id())).isEmpty();
        Visitors.with(Role.VIEWER).get(old.url()).then().body(not(containsString("Newer revision:")));
    }

    @Test
    void a_program_claims_and_withdraws_a_revision() {
        var old = library.photo();
        var newer = library.photo();
        String address = "/api/v1/assets/%d/revisions".formatted(old.id());

        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(Map.of("newer", newer.id(), "evidence", "The client sent it on Monday")).post(address)
                .then().statusCode(201).body("newer", equalTo((int) newer.id()), "evidence", equalTo("The client sent it on Monday"));
        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(Map.of("newer", old.id())).post(address).then()
                .statusCode(422).body("violations.field", hasItems("evidence", "newer"));
        Visitors.token(Role.VIEWER).get(address).then().statusCode(200).body("total", equalTo(1));
        Visitors.token(Role.CURATOR).delete(address + "/" + newer.id()).then().statusCode(204);
        Visitors.token(Role.CURATOR).delete(address + "/" + newer.id()).then().statusCode(404);
    }

    private static byte[] bytes(long seed) {
        try {
            return Files.readAllBytes(Samples.photo(seed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
