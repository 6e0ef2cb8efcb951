package takebook.people;

import static io.restassured.matcher.RestAssuredMatchers.detailedCookie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.Visitors.LoggedIn;
import takebook.people.secret.Secret;

/** A copied cookie is worth exactly as much as the session it came from. */
@TakebookTest
class SessionTest {

    @Inject
    People people;

    @Inject
    DataSource database;

    private static void isOver(LoggedIn copied) {
        copied.asks().get("/me").then().statusCode(303).header("Location", containsString("/login"));
    }

    private static void isAlive(LoggedIn session) {
        session.asks().get("/me").then().statusCode(200);
    }

    private static ValidatableResponse logIn(String name, String password) {
        var form = Visitors.nobody().get("/login").then().extract();
        return Visitors.nobody()
                .cookie("takebook_guest", form.cookie("takebook_guest"))
                .formParam("csrf-token", Visitors.csrfOf(form.asString()))
                .formParam("name", name).formParam("password", password)
                .post("/login").then();
    }

    @Test
    void logging_out_ends_the_session_wherever_its_cookie_went() {
        var session = Visitors.logIn(Visitors.person(Role.VIEWER));

        session.asks().post("/logout").then().statusCode(303).header("Location", containsString("/login"));

        isOver(session);
    }

    @Test
    void a_new_password_ends_all_sessions_but_the_one_it_was_changed_in_is_replaced() {
        var person = Visitors.person(Role.VIEWER);
        var here = Visitors.logIn(person);
        var elsewhere = Visitors.logIn(person);

        String replaced = here.asks().formParam("current", Visitors.PASSWORD).formParam("password", "quite another one")
                .post("/me/password").then().statusCode(303).extract().cookie("takebook_session");

        isOver(here);
        isOver(elsewhere);
        Visitors.nobody().cookie("takebook_session", replaced).get("/me").then().statusCode(200);
        logIn(person.name(), Visitors.PASSWORD).statusCode(422);
        logIn(person.name(), "quite another one").statusCode(303);
    }

    @Test
    void a_wrong_current_password_changes_nothing() {
        var session = Visitors.logIn(Visitors.person(Role.VIEWER));

        session.asks().formParam("current", "a guess").formParam("password", "quite another one")
                .post("/me/password").then().statusCode(422).body(containsString("This is not your password."));

        isAlive(session);
    }

    @Test
    void disabling_an_account_ends_its_sessions_and_keeps_it_out() {
        var person = Visitors.person(Role.CURATOR);
        var session = Visitors.logIn(person);

        Visitors.admin().post("/people/" + person.id() + "/disable").then().statusCode(303);

        isOver(session);
        logIn(person.name(), Visitors.PASSWORD).statusCode(422);
        Visitors.admin().post("/people/" + person.id() + "/enable").then().statusCode(303);
        logIn(person.name(), Visitors.PASSWORD).statusCode(303);
    }

    @Test
    void a_person_ends_one_session_of_their_own_and_none_of_others() {
        var person = Visitors.person(Role.VIEWER);
        var here = Visitors.logIn(person);
        var elsewhere = Visitors.logIn(person);
        var stranger = Visitors.logIn(Visitors.person(Role.VIEWER));
        String page = elsewhere.asks().get("/me").then().extract().asString();
        long one = Long.parseLong(page.split("/me/sessions/")[1].split("/")[0]);

        stranger.asks().post("/me/sessions/" + one + "/end").then().statusCode(404);
        isAlive(here);
        isAlive(elsewhere);
        here.asks().post("/me/sessions/end-all").then().statusCode(303);

        isOver(here);
        isOver(elsewhere);
        isAlive(stranger);
    }

    @Test
    void a_role_taken_away_is_gone_at_the_next_request() {
        var person = Visitors.person(Role.ADMIN);
        var session = Visitors.logIn(person);
        session.asks().get("/people").then().statusCode(200);

        Visitors.admin().formParam("roles", "VIEWER").post("/people/" + person.id() + "/roles").then().statusCode(303);

        session.asks().get("/people").then().statusCode(403);
    }

    @Test
    void a_session_nobody_used_for_half_a_day_is_over() throws SQLException {
        var session = Visitors.logIn(Visitors.person(Role.VIEWER));

        moveBack(session, "last_seen_at", "13 hours");

        isOver(session);
    }

    @Test
    void a_session_is_over_after_two_weeks_even_if_used() throws SQLException {
        var session = Visitors.logIn(Visitors.person(Role.VIEWER));

        moveBack(session, "expires_at", "15 days");

        isOver(session);
    }

    @Test
    void logging_in_gives_a_new_secret_and_ends_the_session_before() {
        var person = Visitors.person(Role.VIEWER);
        var before = Visitors.logIn(person);

        String after = before.asks().formParam("name", person.name()).formParam("password", Visitors.PASSWORD)
                .post("/login").then().statusCode(303).extract().cookie("takebook_session");

        assertThat(after).isNotEqualTo(before.cookie());
        isOver(before);
    }

    @Test
    void a_secret_brought_along_is_not_taken_over() {
        var person = Visitors.person(Role.VIEWER);
        var form = Visitors.nobody().get("/login").then().extract();

        String given = Visitors.nobody()
                .cookie("takebook_session", "chosen-by-somebody-else")
                .cookie("takebook_guest", form.cookie("takebook_guest"))
                .formParam("csrf-token", Visitors.csrfOf(form.asString()))
                .formParam("name", person.name()).formParam("password", Visitors.PASSWORD)
                .post("/login").then().statusCode(303).extract().cookie("takebook_session");

        assertThat(given).isNotEqualTo("chosen-by-somebody-else").hasSize(43);
        Visitors.nobody().cookie("takebook_session", "chosen-by-somebody-else").get("/me").then().statusCode(303);
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
        var person = Visitors.person(Role.VIEWER);

        logIn(person.name(), Visitors.PASSWORD)
                .cookie("takebook_session", detailedCookie().httpOnly(true).sameSite("Lax").path("/"));
    }

    @Test
    void the_log_says_who_logged_in_and_out() {
        var session = Visitors.logIn(Visitors.person(Role.VIEWER));
        session.asks().post("/logout").then().statusCode(303);

        Visitors.token(Role.AUDITOR).queryParam("q", "by:" + session.person().name()).get("/api/v1/audit").then()
                .statusCode(200).body("items.action", contains("session.ended", "session.started"));
    }

    @Test
    void the_database_holds_no_secret() throws SQLException {
        var session = Visitors.logIn(Visitors.person(Role.VIEWER));

        try (var connection = database.getConnection(); var sql = connection.createStatement();
                var rows = sql.executeQuery("select string_agg(s::text, ' ') from person_session s")) {
            rows.next();
            assertThat(rows.getString(1)).doesNotContain(session.cookie()).contains(Secret.sha256(session.cookie()));
        }
    }

    @Test
    void the_last_administrator_cannot_be_shut_out() {
        Visitors.person(Role.ADMIN);
        var others = people.all().stream()
                .filter(person -> person.has(Role.ADMIN) && person.hasPassword() && !person.disabled())
                .toList();
        others.subList(0, others.size() - 1).forEach(person -> people.setRoles(person.id(), Set.of(Role.VIEWER)));
        long last = others.getLast().id();
        try {
            assertThatThrownBy(() -> people.disable(last)).hasMessageContaining("last administrator");
            assertThatThrownBy(() -> people.setRoles(last, Set.of(Role.VIEWER)))
                    .hasMessageContaining("last administrator");
        } finally {
            others.forEach(person -> people.setRoles(person.id(), person.roles()));
        }
    }

    private void moveBack(LoggedIn session, String column, String interval) throws SQLException {
        try (var connection = database.getConnection(); var sql = connection.prepareStatement(
                "update person_session set " + column + " = " + column + " - ?::interval where secret_sha256 = ?")) {
            sql.setString(1, interval);
            sql.setString(2, Secret.sha256(session.cookie()));
            assertThat(sql.executeUpdate()).isEqualTo(1);
        }
    }
}
