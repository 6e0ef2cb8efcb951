package takebook.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import takebook.Form;
import takebook.Library;
import takebook.Samples;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.asset.Asset;
import takebook.job.Jobs;
import takebook.media.motion.FilmedClips;
import takebook.people.Role;
import takebook.search.Search;

@TakebookTest
class MotionPagesTest {

    private static final String FORM = "name=\"quirks\"";

    @Inject
    Library library;

    @Inject
    Motions motions;

    @Inject
    Search search;

    @Inject
    Jobs jobs;

    private Visitors.LoggedIn curator;

    @BeforeEach
    void somebody_who_may_write() {
        curator = Visitors.logIn(Visitors.person(Role.CURATOR, Role.PRODUCER));
    }

    @Test
    void a_clip_is_filed_from_its_page_proposed_confirmed_and_drawn() {
        var clip = library.add(FilmedClips.panToTheRight(Samples.newSeed()), "pan.mp4");
        assertThat(page(clip.url())).contains("/motion/new?asset=" + clip.id());

        String url = Form.in(page("/motion/new?asset=" + clip.id()), FORM).with("quirks", "ends too early")
                .press(curator, null, null).then().statusCode(303).extract().header("Location").replaceFirst("https?://[^/]+", "");
        assertThat(page(url)).contains("being measured").contains("ends too early");
        jobs.runDue();

        String measured = page(url);
        assertThat(measured).contains("It looks like").contains("inferred").contains("pan right, 0.2").contains("<svg").contains("curve-line");
        curator.asks().get(url + "/path.csv").then().statusCode(200).contentType(startsWith("text/csv"))
                .body(startsWith("seconds,pan_widths_per_second"));
        Form.in(measured, "Confirm Pan").press(curator, null, null).then().statusCode(303);
        var motion = motions.ofAsset(clip.id()).orElseThrow();
        assertThat(motion.move()).isEqualTo("pan");
        assertThat(page("/motion/new?asset=" + clip.id(), 303)).isEmpty();

        search.catchUp();
        assertThat(page("/motion?q=motion:pan direction:right")).contains(url).contains("direction");
        assertThat(page("/motion?work=tracking")).contains("decides the camera");
        assertThat(page("/compose?motion=" + motion.id())).contains("@video_1").contains("it decides the camera");
    }

    @Test
    void a_refused_form_keeps_what_was_typed() {
        long photo = library.photo().id();

        String refused = Form.in(page("/motion/new?asset=" + library.clip().id()), FORM).with("asset", Long.toString(photo))
                .with("move", "moonwalk").with("quirks", "<b> & more").press(curator, null, null).then().statusCode(422).extract().asString();

        assertThat(refused).contains("2 things need changing").contains("is a picture");
        assertThat(Form.in(refused, FORM).value("quirks")).isEqualTo("<b> & more");
    }

    @Test
    void of_two_people_who_change_the_same_one_the_second_is_told_and_loses_nothing() {
        var motion = filed(library.clip());
        String mine = page(motion.url() + "/edit");
        motions.change(motion.id(), motion.version(), NewMotion.of(motion));

        String told = Form.in(mine, FORM).with("quirks", "mine").press(curator, null, null).then().statusCode(409).extract().asString();
        assertThat(told).contains("changed this meanwhile");
        Form.in(told, FORM).press(curator, null, null).then().statusCode(303);
        assertThat(motions.require(motion.id()).quirks()).isEqualTo("mine");
    }

    @Test
    void a_trial_and_a_trim_are_refused_beside_their_fields() {
        var motion = filed(library.clip());

        String page = page(motion.url());
        assertThat(Form.in(page, "name=\"triedOn\"").with("take", "seventeen").with("triedOn", "the pier").press(curator, null, null)
                .then().statusCode(422).extract().asString()).contains("the pier").contains("Give the number of a clip");
        assertThat(Form.in(page, "name=\"from\"").with("to", "1").press(curator, null, null)
                .then().statusCode(422).extract().asString()).contains("3 to 10 seconds long");
        String next = Form.in(page, "name=\"from\"").with("from", "1").with("to", "4.5").press(curator, null, null)
                .then().statusCode(303).extract().header("Location");
        assertThat(next).contains("/motion/new?asset=").endsWith("like=" + motion.id());
    }

    @Test
    void a_script_files_tests_and_changes_a_motion_reference() {
        var script = Visitors.token(Role.CURATOR);
        long clip = library.clip().id();

        int id = script.contentType(ContentType.JSON).header("Idempotency-Key", "motion-" + clip)
                .body(Map.of("asset", clip, "move", "whip-pan", "family", "dynamic", "notes", "from the reel"))
                .post("/api/v1/motion").then().statusCode(201).body("family", equalTo("dynamic")).extract().path("id");
        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(Map.of("result", "works", "triedOn", "crowd"))
                .post("/api/v1/motion/" + id + "/tests").then().statusCode(201).body("result", equalTo("WORKS"));
        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).header("If-Match", "\"0\"").body("{\"proven\": true, \"notes\": null}")
                .patch("/api/v1/motion/" + id).then().statusCode(200).body("proven", equalTo(true)).body("version", equalTo(1));
        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).header("If-Match", "*").body("{\"asset\": 1, \"speed\": 3}")
                .patch("/api/v1/motion/" + id).then().statusCode(422).body("violations.field", hasItems("asset", "speed"));
        Visitors.token(Role.VIEWER).get("/api/v1/motion/" + id).then().statusCode(200).body("tests[0].triedOn", equalTo("crowd"));
        filed(library.clip());
        Visitors.token(Role.VIEWER).get("/api/v1/motion?limit=1").then().statusCode(200).body("next", startsWith("/api/v1/motion?after="));
        Visitors.token(Role.VIEWER).contentType(ContentType.JSON).body(Map.of("asset", clip)).post("/api/v1/motion").then().statusCode(403);
    }

    private Motion filed(Asset clip) {
        return motions.file(new NewMotion(clip.id(), null, null, null, null, null, null, null, null, null, null, null, null));
    }

    private String page(String path) {
        return page(path, 200);
    }

    private String page(String path, int status) {
        return curator.asks().get(path).then().statusCode(status).extract().asString();
    }
}
