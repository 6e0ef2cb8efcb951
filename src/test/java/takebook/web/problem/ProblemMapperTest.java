package takebook.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;

@TakebookTest
class ProblemMapperTest {

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "*/*"})
    void a_bug_is_shown_as_a_reference_and_nothing_else(String accept) {
        String answer = Visitors.nobody().accept(accept).get("/test-broken/bug").then().statusCode(500).extract().asString();

        assertThat(answer).contains("Something went wrong here").containsPattern("ref-[0-9a-f]{10}")
                .doesNotContain("IllegalState", "takebook.", "select", "person", "/var/lib", "\tat ");
    }

    @Test
    void a_program_gets_a_problem_document() {
        Visitors.nobody().accept(ContentType.JSON).get("/test-broken/refused").then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:takebook:problem:conflict"))
                .body("title", equalTo("Already changed by someone else"))
                .body("status", equalTo(409))
                .body("detail", equalTo("Somebody was quicker."))
                .body("instance", matchesPattern("ref-[0-9a-f]{10}"));
    }

    @Test
    void a_part_of_a_page_gets_a_card_and_not_a_page() {
        Visitors.nobody().header("HX-Request", "true").get("/test-broken/refused").then()
                .statusCode(409).body(containsString("Somebody was quicker."), not(containsString("<html")));
        Visitors.nobody().header("HX-Request", "true").header("HX-Boosted", "true").get("/test-broken/refused").then()
                .statusCode(409).body(containsString("<html"));
    }

    @Test
    void somebody_logged_out_meanwhile_is_sent_to_the_log_in_page_by_htmx() {
        Visitors.nobody().header("HX-Request", "true").header("Referer", "http://localhost/me").get("/people").then()
                .statusCode(401).header("HX-Redirect", "/login?next=%2Fme");
    }

    @Test
    void a_problem_inside_something_else_is_still_that_problem() {
        Visitors.nobody().get("/test-broken/wrapped").then().statusCode(413).body(containsString("Too long a clip."));
    }

    @Test
    void what_the_framework_refuses_looks_the_same() {
        Visitors.token(Role.ADMIN).put("/api/v1/me").then().statusCode(405).contentType("application/problem+json");
        Visitors.token(Role.ADMIN).contentType("text/plain").body("x").post("/api/v1/people").then()
                .statusCode(415).contentType("application/problem+json");
        Visitors.nobody().accept(ContentType.HTML).get("/test-broken/number/many").then()
                .statusCode(404).body(containsString("No such page"));
    }

    @Test
    void a_compressed_body_is_not_unpacked() {
        Visitors.token(Role.ADMIN).header("Content-Encoding", "gzip").contentType(ContentType.JSON).body(new byte[] {0x1f, (byte) 0x8b})
                .post("/api/v1/people").then().statusCode(415);
    }
}
