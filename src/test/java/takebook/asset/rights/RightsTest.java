package takebook.asset.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.Samples;
import takebook.Sql;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;
import takebook.search.Search;
import takebook.search.SearchQuery;

/** Rights as clients and pages state them, over the real database. */
@TakebookTest
class RightsTest {

    private static final String ASSETS = "/api/v1/assets";
    private static final String OWN = "{\"basis\":\"own work\",\"people\":\"none\"}";

    @Inject
    Library library;
    @Inject
    Rights rights;
    @Inject
    NextDayTask nextDay;
    @Inject
    Search search;
    @Inject
    AgroalDataSource database;

    @Test
    void an_upload_brings_its_rights_along() {
        Visitors.token(Role.CURATOR).multiPart("file", Samples.photo(Samples.newSeed()).toFile())
                .multiPart("rights", "{\"basis\":\"licensed\",\"source\":\"Harbour Archive 12\",\"territory\":[\"DE\"],\"people\":\"none\"}")
                .post(ASSETS).then().statusCode(201)
                .body("rights.light", equalTo("amber"), "rights.is", equalTo(List.of("limited")),
                        "rights.stated.basis", equalTo("licensed"), "rights.stated.territory", equalTo(List.of("DE")), "version", is(0));
    }

    @Test
    void an_upload_with_impossible_rights_is_refused_with_everything_that_is_wrong_and_stores_nothing() {
        var photo = Samples.photo(Samples.newSeed());
        Visitors.token(Role.CURATOR).multiPart("file", photo.toFile()).multiPart("project", "harbour")
                .multiPart("rights", "{\"basis\":\"borrowed\",\"expires\":\"soon\",\"territory\":\"XX\"}")
                .post(ASSETS).then().statusCode(422)
                .body("violations.field", hasItems("project", "rights.basis", "rights.expires", "rights.territory"));
        Visitors.token(Role.CURATOR).multiPart("file", photo.toFile()).post(ASSETS).then().statusCode(201)
                .body("rights.light", equalTo("red"), "rights.is", equalTo(List.of("missing")), "rights.stated", nullValue());
    }

    @Test
    void a_patch_states_rights_against_the_version_its_author_saw() {
        long id = library.photo().id();

        var changed = patch(id, "\"0\"", "{\"title\":\"Pier\",\"rights\":" + OWN + "}").then().statusCode(200)
                .body("title", equalTo("Pier"), "rights.light", equalTo("green")).extract();
        patch(id, "\"0\"", "{\"rights\":" + OWN + "}").then().statusCode(409);
        patch(id, changed.header("ETag"), "{\"rights\":{\"basis\":\"unknown\"}}").then().statusCode(200).body("rights.light", equalTo("red"));
        patch(id, "*", "{\"rights\":{\"base\":1}}").then().statusCode(422).body("violations.field", hasItems("rights.base", "rights.basis"));

        Visitors.token(Role.VIEWER).get(ASSETS + "/" + id + "/rights").then().statusCode(200)
                .body("items.basis", equalTo(List.of("unknown", "own_work")));
        int told = Sql.on(database, "select count(*) from audit_event where action = 'asset.rights-stated' and subject_id = ?", id)
                .row(row -> row.getInt(1));
        assertThat(told).isEqualTo(2);
    }

    @Test
    void the_same_is_said_about_many_at_once_or_about_none() {
        long one = library.photo().id();
        long two = library.photo().id();

        bulk(List.of(one, 999_999_999L)).statusCode(404);
        assertThat(rights.of(one).stated()).isNull();
        bulk(List.of(one, two)).statusCode(200);

        assertThat(rights.of(List.of(one, two)).values()).allMatch(each -> each.light().colour() == RightsLight.Colour.GREEN);
    }

    @Test
    void what_is_cut_out_of_a_clip_is_never_freer_than_the_clip_and_search_knows() {
        var clip = library.add(Samples.clip(Samples.newSeed()), "clip.mp4");
        int frame = Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body("{\"frame\":3}").post(ASSETS + "/%d/frames".formatted(clip.id()))
                .then().statusCode(201).body("rights.is", equalTo(List.of("missing"))).extract().path("id");

        patch(clip.id(), "*", "{\"rights\":{\"basis\":\"own_work\",\"people\":\"yes\",\"peopleNote\":\"Mara\"}}").then().statusCode(200);
        search.catchUp();

        Visitors.token(Role.VIEWER).get(ASSETS + "/" + frame).then()
                .body("rights.is", equalTo(List.of("no-consent")), "rights.findings[0].asset", is((int) clip.id()));
        assertThat(search.search(new SearchQuery("consent:missing from:" + clip.id(), List.of(), 9, null)).items()).hasSize(1);
    }

    @Test
    void a_new_day_tells_search_what_ended_over_night() {
        long id = library.photo().id();
        patch(id, "*", "{\"rights\":{\"basis\":\"own_work\",\"people\":\"none\",\"expiresOn\":\"%s\"}}".formatted(LocalDate.now().minusDays(1)));
        search.catchUp();
        int before = changes(id);
        Sql.on(database, "update asset_rights_day set judged_on = cast(? as date)", LocalDate.now().minusDays(1).toString()).update();

        nextDay.run(0);
        nextDay.run(0);

        assertThat(changes(id)).isEqualTo(before + 1);
    }

    @Test
    void a_release_is_kept_handed_to_those_who_may_and_counts_as_consent() {
        byte[] release = ("%PDF-1.7 release " + Samples.newSeed()).getBytes(StandardCharsets.UTF_8);
        long id = library.photo().id();
        var curator = Visitors.with(Role.CURATOR);

        curator.multiPart("basis", "own_work").multiPart("people", "yes").multiPart("peopleNote", "Mara").multiPart("document", "no.txt", "hello".getBytes(StandardCharsets.UTF_8))
                .post("/assets/%d/rights".formatted(id)).then().statusCode(422).body(containsString("a PDF, a JPEG or a PNG"), containsString("value=\"Mara\""));
        Visitors.with(Role.CURATOR).multiPart("basis", "own_work").multiPart("people", "yes").multiPart("document", "Mära release.pdf", release)
                .post("/assets/%d/rights".formatted(id)).then().statusCode(303);

        var stated = rights.of(id).stated().rights();
        assertThat(rights.of(id).light().words()).containsExactly("ok");
        String url = "/rights/documents/" + stated.consent();
        assertThat(Visitors.with(Role.CURATOR).get(url).then().statusCode(200).header("Content-Disposition", containsString("attachment"))
                .extract().asByteArray()).isEqualTo(release);
        Visitors.with(Role.VIEWER).get(url).then().statusCode(403);
        Visitors.with(Role.VIEWER).get("/assets/%d/rights".formatted(id)).then().statusCode(200)
                .body(containsString("consent given"), not(containsString("release.pdf")));
    }

    @Test
    void a_card_and_a_page_show_the_light_in_words() {
        var photo = library.photo();

        Visitors.with(Role.VIEWER).get("/assets?limit=1").then().statusCode(200).body(containsString("data-light=\"red\""), containsString("No rights stated"));
        Visitors.with(Role.CURATOR).get(photo.url()).then().statusCode(200).body(containsString("State the rights"));
        Visitors.with(Role.CURATOR).formParam("basis", "licensed").post(photo.url() + "/rights").then().statusCode(422)
                .body(containsString("says nothing without it"));
    }

    private int changes(long id) {
        return Sql.on(database, "select count(*) from search_change where node_id = ?", id).row(row -> row.getInt(1));
    }

    private static io.restassured.response.ValidatableResponse bulk(List<Long> ids) {
        return Visitors.token(Role.CURATOR).contentType(ContentType.JSON)
                .body(Map.of("assets", ids, "rights", Map.of("basis", "own_work", "people", "none")))
                .post(ASSETS + "/rights").then();
    }

    private static io.restassured.response.Response patch(long id, String version, String body) {
        return Visitors.token(Role.CURATOR).contentType(ContentType.JSON).header("If-Match", version).body(body).patch(ASSETS + "/" + id);
    }
}
