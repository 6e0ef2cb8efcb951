package takebook.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import takebook.Form;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;

@TakebookTest
class PromptPagesTest {

    private static final String FORM = "id=\"field-text\"";

    @Inject
    Prompts prompts;

    private Visitors.LoggedIn curator;

    @BeforeEach
    void somebody_who_may_write() {
        curator = Visitors.logIn(Visitors.person(Role.CURATOR));
    }

    @Test
    void words_go_in_and_come_out_exactly() {
        String words = "@element_1 <walks> & \"waits\",\n  camera tracking;  慢慢地";

        String address = Form.in(page("/prompts/new"), FORM).with("title", "Pier").with("text", words.replace("\n", "\r\n"))
                .press(curator, "unused", "").then().statusCode(303).extract().header("Location");

        String[] parts = address.split("/");
        var made = prompts.require(Long.parseLong(parts[parts.length - 3])).newest();
        assertThat(made.text()).isEqualTo(words);
        assertThat(page(made.url())).contains("@element_1 &lt;walks&gt; &amp; ");
        assertThat(Form.in(page("/prompts/%d/new-version".formatted(made.prompt())), FORM).value("text")).isEqualTo(words);
    }

    @Test
    void a_refused_form_keeps_what_was_typed() {
        String refused = Form.in(page("/prompts/new"), FORM).with("text", "soft light").press(curator, "unused", "")
                .then().statusCode(422).extract().asString();

        assertThat(refused).contains("One thing needs changing");
        assertThat(Form.in(refused, FORM).value("text")).isEqualTo("soft light");
    }

    @Test
    void a_number_of_the_graph_leads_to_its_page() {
        var version = prompts.create(new NewPrompt("Pier", null, "soft light", null));

        curator.asks().get("/prompts/versions/" + version.id()).then().statusCode(303).header("Location", containsString(version.url()));
    }

    @Test
    void a_script_makes_a_prompt_and_its_next_version() {
        int prompt = Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(Map.of("title", "Pier", "text", "soft light"))
                .post("/api/v1/prompts")
                .then().statusCode(201).body("number", equalTo(1)).extract().path("prompt");

        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(Map.of("text", "hard light"))
                .post("/api/v1/prompts/%d/versions".formatted(prompt)).then().statusCode(201).body("number", equalTo(2));
        Visitors.token(Role.VIEWER).get("/api/v1/prompts/" + prompt).then().body("versions.text", contains("hard light", "soft light"));
        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body("{}").post("/api/v1/prompts")
                .then().statusCode(422).body("violations.field", hasItems("title", "text"));
    }

    private String page(String address) {
        return curator.asks().get(address).then().statusCode(200).extract().asString();
    }
}
