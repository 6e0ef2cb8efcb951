package takebook.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import takebook.Form;
import takebook.Library;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;
import takebook.project.Projects;

@TakebookTest
class ElementPagesTest {

    private static final String FORM = "name=\"canonicalPhrase\"";

    @Inject
    Library library;

    @Inject
    Elements elements;

    @Inject
    Projects projects;

    private Visitors.LoggedIn curator;

    @BeforeEach
    void somebody_who_may_write() {
        curator = Visitors.logIn(Visitors.person(Role.CURATOR));
    }

    @Test
    void an_element_is_made_by_choosing_pictures_one_by_one_and_nothing_typed_is_lost() {
        long side = library.photo().id();
        long front = library.photo().id();

        String form = page("/elements/new");
        form = Form.in(form, FORM).with("name", "Mara \"M\"").with("bannedPhrases", "crimson coat\nscarlet coat")
                .press(curator, "action", "add:" + side).then().statusCode(200).extract().asString();
        form = Form.in(form, FORM).press(curator, "action", "add:" + front).asString();
        form = Form.in(form, FORM).press(curator, "action", "earlier:" + front).asString();
        assertThat(Form.in(form, FORM).value("name")).isEqualTo("Mara \"M\"");
        String address = Form.in(form, FORM).with("canonicalPhrase", "the red jacket").press(curator, "action", "create")
                .then().statusCode(303).extract().header("Location");

        String[] parts = address.split("/");
        var made = elements.require(Long.parseLong(parts[parts.length - 3])).newest();
        assertThat(made.name()).isEqualTo("Mara \"M\"");
        assertThat(made.images()).containsExactly(front, side);
        assertThat(made.bannedPhrases()).containsExactly("crimson coat", "scarlet coat");
        assertThat(page(made.url())).contains("the red jacket").contains("scarlet coat");
    }

    @Test
    void a_refused_form_comes_back_with_everything_that_is_wrong_and_all_that_was_typed() {
        String refused = Form.in(page("/elements/new"), FORM).with("note", "from the casting <b>").press(curator, "action", "create")
                .then().statusCode(422).extract().asString();

        assertThat(refused).contains("2 things need changing").contains("Choose at least one picture");
        assertThat(Form.in(refused, FORM).value("note")).isEqualTo("from the casting <b>");
    }

    @Test
    void a_new_version_begins_with_the_newest_one() {
        var first = elements.create(new NewElement("Lamp", "item", null, List.of(library.photo().id()), "the brass lamp", List.of(), null));

        var form = Form.in(page("/elements/%d/new-version".formatted(first.element())), FORM);
        assertThat(form.value("canonicalPhrase")).isEqualTo("the brass lamp");
        form.with("canonicalPhrase", "the copper lamp").press(curator, "action", "create").then().statusCode(303);

        assertThat(elements.require(first.element()).newest().canonicalPhrase()).isEqualTo("the copper lamp");
        assertThat(page(first.url())).contains("The newest is");
    }

    @Test
    void a_number_of_the_graph_leads_to_its_page() {
        var version = elements.create(new NewElement("Lamp", "item", null, List.of(library.photo().id()), null, List.of(), null));

        curator.asks().get("/elements/versions/" + version.id()).then().statusCode(303).header("Location", containsString(version.url()));
    }

    @Test
    void a_viewer_looks_and_changes_nothing() {
        Visitors.with(Role.VIEWER).get("/elements").then().statusCode(200);
        Visitors.with(Role.VIEWER).get("/elements/new").then().statusCode(403);
        Visitors.with(Role.VIEWER).formParam("name", "x").post("/elements").then().statusCode(403);
    }

    @Test
    void a_script_makes_an_element_and_its_next_version() {
        long photo = library.photo().id();
        int element = Visitors.token(Role.CURATOR).contentType(ContentType.JSON)
                .body(Map.of("name", "Mara", "kind", "character", "images", List.of(photo), "canonicalPhrase", "the red jacket",
                        "bannedPhrases", List.of("crimson coat")))
                .post("/api/v1/elements")
                .then().statusCode(201)
                .body("number", equalTo(1)).body("kind", equalTo("character")).body("images", contains((int) photo))
                .extract().path("element");

        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(Map.of("images", List.of(photo), "note", "again"))
                .post("/api/v1/elements/%d/versions".formatted(element))
                .then().statusCode(201).body("number", equalTo(2));
        Visitors.token(Role.VIEWER).get("/api/v1/elements/%d/versions/1".formatted(element))
                .then().statusCode(200).body("canonicalPhrase", equalTo("the red jacket"));
        Visitors.token(Role.VIEWER).get("/api/v1/elements/" + element).then().body("versions.number", contains(2, 1));
    }

    @Test
    void a_request_sent_again_with_its_key_makes_nothing_new() {
        var body = Map.of("name", "Mara", "kind", "character", "images", List.of(library.photo().id()));
        String key = "key-" + System.nanoTime();

        int first = send(key, body).then().statusCode(201).extract().path("id");
        int again = send(key, body).then().statusCode(201).extract().path("id");

        assertThat(again).isEqualTo(first);
        send(key, Map.of("name", "Ines", "kind", "character", "images", List.of(library.photo().id()))).then().statusCode(409);
    }

    @Test
    void a_frame_becomes_an_element_with_a_name_and_nothing_else() {
        long photo = library.photo().id();

        String address = Form.in(page("/elements/new?image=" + photo), FORM).with("name", "Ines").press(curator, "action", "create")
                .then().statusCode(303).extract().header("Location");

        assertThat(page(address)).contains("Ines").contains("Front").contains("no three-quarter, no side view");
    }

    @Test
    void a_version_goes_from_draft_to_locked_by_the_people_who_may() {
        var first = elements.create(new NewElement("Lamp", "item", null, List.of(library.photo().id()), null, List.of(), null));
        String draft = Form.in(page("/elements/%d/new-version".formatted(first.element())), FORM).press(curator, "action", "draft")
                .then().statusCode(303).extract().header("Location");
        assertThat(page("/elements/" + first.element())).as("a draft is not what the element shows").contains("Lamp v1");

        move(draft, "published").then().statusCode(303);
        move(draft, "approved").then().statusCode(403);
        var approver = Visitors.logIn(Visitors.person(Role.APPROVER));
        for (String state : List.of("approved", "locked")) {
            approver.asks().formParam("state", state).formParam("note", "as signed").post(path(draft) + "/state").then().statusCode(303);
        }
        approver.asks().formParam("state", "deprecated").post(path(draft) + "/state").then().statusCode(422);

        assertThat(elements.require(first.element()).newest().state()).isEqualTo(VersionState.LOCKED);
        assertThat(page(path(draft))).contains("as signed");
    }

    @Test
    void two_versions_stand_side_by_side() {
        long photo = library.photo().id();
        var first = elements.create(new NewElement("Lamp", "item", null, List.of(photo), "the brass lamp", List.of(), null));
        elements.addVersion(first.element(), new NewElementVersion(List.of(photo, library.photo().id()), "the copper lamp", List.of(), null));

        assertThat(page("/elements/%d/diff/1..2".formatted(first.element()))).contains("<del>brass</del>").contains("<ins>copper</ins>")
                .contains("1 picture added, phrase changed");
        assertThat(page("/elements/%d/diff/2..2".formatted(first.element()))).contains("Nothing that shows changed");
        curator.asks().get("/elements/%d/diff/1..9".formatted(first.element())).then().statusCode(404);
    }

    @Test
    void a_project_pins_a_version_and_lets_it_go() {
        var first = elements.create(new NewElement("Lamp", "item", null, List.of(library.photo().id()), null, List.of(), null));
        String project = String.valueOf(projects.create("Pins " + System.nanoTime()).id());

        Form.in(page(first.url()), "id=\"pin-note\"").with("project", project).with("note", "as cleared <b>").press(curator, "", "")
                .then().statusCode(303);
        assertThat(page(first.url())).contains("keeps to").contains("as cleared &lt;b&gt;");
        Form.in(page(first.url()), "id=\"pin-note\"").press(curator, "", "").then().statusCode(422);
        curator.asks().formParam("project", project).post(first.url() + "/unpin").then().statusCode(303);
        assertThat(page(first.url())).doesNotContain("keeps to");
    }

    @Test
    void the_page_of_a_project_sets_and_lets_go_of_its_versions() {
        var first = elements.create(new NewElement("Lamp", "item", null, List.of(library.photo().id()), null, List.of(), null));
        long project = projects.create("Kit " + System.nanoTime()).id();
        String kit = "/projects/%d/elements".formatted(project);

        Form.in(page(kit), "use-element").with("element", String.valueOf(first.element())).with("number", "1").press(curator, "", "")
                .then().statusCode(303);
        Visitors.token(Role.VIEWER).get("/api/v1" + kit).then().statusCode(200).body("number", contains(1));
        assertThat(page(kit)).contains("Lamp</a>").contains("<option value=\"1\" selected>v1</option>");
        Visitors.token(Role.CURATOR).delete("/api/v1%s/%d".formatted(kit, first.element())).then().statusCode(204);
        assertThat(page(kit)).contains("This project pins no element");
        curator.asks().formParam("policy", "approved").post(kit + "/policy").then().statusCode(403);
    }

    @Test
    void a_deprecated_element_leaves_the_catalogue_and_stays_where_it_is() {
        String name = "Lamp" + System.nanoTime();
        var first = elements.create(new NewElement(name, "item", null, List.of(library.photo().id()), null, List.of(), null));
        assertThat(page("/elements?kind=item&q=" + name)).contains(name + "</span>");

        curator.asks().formParam("deprecated", "true").formParam("note", "the old logo").post("/elements/%d/deprecation".formatted(first.element()))
                .then().statusCode(303);

        assertThat(page("/elements?q=" + name)).doesNotContain(name + "</span>");
        assertThat(page("/elements?state=deprecated&q=" + name)).contains(name + "</span>");
        assertThat(page(first.url())).contains("the old logo");
    }

    private Response move(String version, String state) {
        return curator.asks().formParam("state", state).post(path(version) + "/state");
    }

    private static String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }

    private static Response send(String key, Map<String, ?> body) {
        return Visitors.token(Role.CURATOR).contentType(ContentType.JSON).header("Idempotency-Key", key).body(body).post("/api/v1/elements");
    }

    @Test
    void a_script_is_told_everything_that_is_wrong_at_once() {
        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(Map.of("kind", "robot", "images", List.of(999_999)))
                .post("/api/v1/elements")
                .then().statusCode(422).contentType("application/problem+json")
                .body("violations.field", hasItems("name", "kind", "images[0]"));
        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).post("/api/v1/elements").then().statusCode(400);
        Visitors.token(Role.VIEWER).get("/api/v1/elements/999999").then().statusCode(404);
    }

    private String page(String address) {
        return curator.asks().get(path(address)).then().statusCode(200).extract().asString();
    }
}
