package takebook.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.Visitors.LoggedIn;
import takebook.people.People;
import takebook.people.Role;

@TakebookTest
class CsrfFilterTest {

    @Inject
    People people;

    private static RequestSpecification withoutToken(LoggedIn session) {
        return Visitors.nobody().cookie("takebook_session", session.cookie());
    }

    private static RequestSpecification newPerson(RequestSpecification request, String name) {
        return request.formParam("name", name).formParam("displayName", "Forged").formParam("password", "a long password");
    }

    @Test
    void a_form_with_the_token_in_its_field_is_taken() {
        var admin = Visitors.logIn(Visitors.person(Role.ADMIN));
        String name = "field-" + System.nanoTime();

        newPerson(withoutToken(admin), name).formParam("csrf-token", admin.csrf()).post("/people").then().statusCode(303);

        assertThat(people.named(name)).isPresent();
    }

    @Test
    void without_the_token_nothing_happens_and_what_was_typed_is_kept() {
        var admin = Visitors.logIn(Visitors.person(Role.ADMIN));
        String name = "kept-" + System.nanoTime();

        String page = newPerson(withoutToken(admin), name).post("/people").then()
                .statusCode(403)
                .body(containsString("Session refreshed, try again"), containsString("value=\"" + name + "\""),
                        not(containsString("a long password")))
                .extract().asString();

        assertThat(people.named(name)).isEmpty();
        newPerson(withoutToken(admin), name).formParam("csrf-token", Visitors.csrfOf(page)).post("/people").then().statusCode(303);
    }

    @Test
    void somebody_elses_token_is_worth_nothing() {
        var admin = Visitors.logIn(Visitors.person(Role.ADMIN));
        var other = Visitors.logIn(Visitors.person(Role.ADMIN));
        String name = "other-" + System.nanoTime();

        newPerson(withoutToken(admin), name).header("X-CSRF-TOKEN", other.csrf()).post("/people").then().statusCode(403);
        newPerson(withoutToken(admin), name).formParam("csrf-token", other.csrf()).post("/people").then().statusCode(403);

        assertThat(people.named(name)).isEmpty();
    }

    @Test
    void a_page_of_another_site_is_refused_even_with_the_token() {
        var admin = Visitors.logIn(Visitors.person(Role.ADMIN));
        String name = "cross-" + System.nanoTime();

        newPerson(admin.asks(), name).header("Sec-Fetch-Site", "cross-site").post("/people").then().statusCode(403);
        newPerson(admin.asks(), name).header("Sec-Fetch-Site", "same-site").post("/people").then().statusCode(403);
        newPerson(admin.asks(), name).header("Origin", "https://evil.example").post("/people").then().statusCode(403);
        newPerson(admin.asks(), name).header("Origin", "null").post("/people").then().statusCode(403);
        assertThat(people.named(name)).isEmpty();

        newPerson(admin.asks(), name).header("Sec-Fetch-Site", "same-origin").post("/people").then().statusCode(303);
    }

    @Test
    void plain_text_and_json_carry_no_token_past_the_door() {
        var admin = Visitors.logIn(Visitors.person(Role.ADMIN));

        for (String type : new String[] {"text/plain", "application/json", "application/octet-stream"}) {
            withoutToken(admin).contentType(type).body(("csrf-token=" + admin.csrf()).getBytes(UTF_8)).post("/people").then().statusCode(403);
        }
    }

    @Test
    void a_multipart_form_carries_it_too() {
        var admin = Visitors.logIn(Visitors.person(Role.ADMIN));

        withoutToken(admin).contentType(ContentType.MULTIPART)
                .multiPart("csrf-token", admin.csrf()).multiPart("theme", "dark").multiPart("back", "/me")
                .post("/theme").then().statusCode(303);
        withoutToken(admin).contentType(ContentType.MULTIPART)
                .multiPart("csrf-token", "wrong").multiPart("theme", "dark")
                .post("/theme").then().statusCode(403);
    }

    @Test
    void logging_in_takes_the_token_of_this_very_browser() {
        var person = Visitors.person(Role.VIEWER);
        var mine = Visitors.nobody().get("/login").then().extract();
        var attackers = Visitors.nobody().get("/login").then().extract();

        Visitors.nobody().cookie("takebook_guest", mine.cookie("takebook_guest"))
                .formParam("csrf-token", Visitors.csrfOf(attackers.asString()))
                .formParam("name", person.name()).formParam("password", Visitors.PASSWORD)
                .post("/login").then().statusCode(403);
    }

    @Test
    void a_bearer_token_needs_no_second_proof() {
        Visitors.token(Role.ADMIN).contentType(ContentType.JSON).body("{\"name\":\"b-" + System.nanoTime() + "\",\"roles\":[]}")
                .post("/api/v1/people").then().statusCode(201);
    }
}
