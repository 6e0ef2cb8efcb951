package takebook.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import takebook.Form;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;
import takebook.prompt.NewPrompt;
import takebook.prompt.Prompts;
import takebook.search.Search;

@TakebookTest
class ProjectPagesTest {

    @Inject
    Projects projects;

    @Inject
    Prompts prompts;

    @Inject
    Search search;

    @Test
    void a_project_is_made_by_its_form_and_shows_what_lies_in_it() {
        var curator = Visitors.logIn(Visitors.person(Role.CURATOR));
        String name = "Lumen: spring & rain " + System.nanoTime();
        String page = curator.asks().get("/projects").asString();

        String address = Form.in(page, "id=\"field-name\"").with("name", name).press(curator, "unused", "")
                .then().statusCode(303).extract().header("Location");
        long id = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        prompts.create(new NewPrompt("Pier at dawn", id, "soft light", null));
        search.catchUp();

        assertThat(curator.asks().get("/projects/" + id).then().statusCode(200).extract().asString()).contains("Pier at dawn v1");
    }

    @Test
    void a_taken_name_is_refused_beside_its_field() {
        var curator = Visitors.logIn(Visitors.person(Role.CURATOR));
        String name = projects.create("Taken " + System.nanoTime()).name();

        Form.in(curator.asks().get("/projects").asString(), "id=\"field-name\"").with("name", name).press(curator, "unused", "")
                .then().statusCode(422).body(containsString("There is already a project called"));
    }

    @Test
    void a_script_makes_a_project() {
        String name = "Scripted " + System.nanoTime();
        int id = Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(Map.of("name", name)).post("/api/v1/projects")
                .then().statusCode(201).body("name", equalTo(name)).extract().path("id");

        Visitors.token(Role.VIEWER).get("/api/v1/projects/" + id).then().statusCode(200).body("name", equalTo(name));
        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(Map.of("name", name)).post("/api/v1/projects")
                .then().statusCode(422);
    }
}
