package takebook.people.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;

@TakebookTest
class LogInTest {

    @Test
    void somebody_not_logged_in_is_led_to_the_log_in_page_and_back_again() {
        Visitors.nobody().get("/me?tab=tokens").then()
                .statusCode(303)
                .header("Location", containsString("/login?next=%2Fme%3Ftab%3Dtokens"));
    }

    @Test
    void a_script_without_a_token_is_told_so() {
        Visitors.nobody().get("/api/v1/me").then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("status", equalTo(401));
    }

    @Test
    void a_token_says_who_it_acts_for() {
        Visitors.token(Role.PRODUCER).get("/api/v1/me").then()
                .statusCode(200)
                .body("actor", containsString(" via test"));
    }

    @Test
    void a_cookie_opens_nothing_on_the_api() {
        var visitor = Visitors.logIn(Visitors.person(Role.ADMIN));

        visitor.asks().get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void a_token_opens_no_page() {
        Visitors.token(Role.ADMIN).accept(ContentType.HTML).get("/me").then().statusCode(303);
    }

    @Test
    void a_viewer_may_not_see_the_people() {
        Visitors.with(Role.VIEWER).get("/people").then().statusCode(403).contentType(ContentType.HTML);
        Visitors.admin().get("/people").then().statusCode(200);
    }

    @Test
    void what_is_not_there_is_a_page_that_says_so() {
        String page = Visitors.admin().accept(ContentType.HTML).get("/people/999999").then()
                .statusCode(404).contentType(ContentType.HTML).extract().asString();
        assertThat(page).contains("No such item").contains("Reference");
        Visitors.admin().accept(ContentType.HTML).get("/nowhere/at-all").then()
                .statusCode(404).contentType(ContentType.HTML).body(containsString("Reference"));
        Visitors.token(Role.ADMIN).get("/api/v1/nowhere").then()
                .statusCode(404).contentType("application/problem+json");
    }
}
