package takebook.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.secret.Secret;

@TakebookTest
class TokenTest {

    @Inject
    People people;

    @Inject
    DataSource database;

    private static RequestSpecification with(String secret) {
        return Visitors.nobody().header("Authorization", "Bearer " + secret);
    }

    @Test
    void a_token_is_shown_once_and_kept_as_a_hash() throws SQLException {
        var session = Visitors.logIn(Visitors.person(Role.CURATOR));
        String made = session.asks().formParam("name", "nightly import").formParam("roles", "CURATOR").formParam("days", 30)
                .post("/me/tokens").then().statusCode(200).extract().asString();
        String secret = made.split("<code id=\"new-token\">")[1].split("<")[0];

        assertThat(secret).startsWith("tbk_").hasSize(47);
        assertThat(session.asks().get("/me").then().extract().asString())
                .contains("nightly import", secret.substring(0, 8)).doesNotContain(secret);
        try (var connection = database.getConnection(); var sql = connection.createStatement();
                var rows = sql.executeQuery("select string_agg(t::text, ' ') from api_token t")) {
            rows.next();
            assertThat(rows.getString(1)).doesNotContain(secret).contains(Secret.sha256(secret));
        }
        with(secret).get("/api/v1/me").then().statusCode(200).body("roles", hasItem("CURATOR"));
    }

    @Test
    void a_token_is_never_wider_than_its_owner() {
        var session = Visitors.logIn(Visitors.person(Role.CURATOR));

        session.asks().formParam("name", "greedy").formParam("roles", "ADMIN").formParam("days", 30)
                .post("/me/tokens").then().statusCode(422).body(containsString("cannot do more than its owner"));
    }

    @Test
    void a_token_shrinks_with_its_owner_and_grows_with_nobody() {
        var owner = Visitors.person(Role.AUDITOR);
        String secret = people.createToken(owner.id(), "reader", Set.of(Role.AUDITOR), Duration.ofDays(1)).secret();
        with(secret).get("/api/v1/audit?limit=1").then().statusCode(200);

        people.setRoles(owner.id(), Set.of(Role.VIEWER));
        with(secret).get("/api/v1/audit?limit=1").then().statusCode(403);

        people.setRoles(owner.id(), Set.of(Role.ADMIN));
        with(secret).get("/api/v1/audit?limit=1").then().statusCode(200);
        with(secret).get("/api/v1/people").then().statusCode(403);
    }

    @Test
    void a_token_of_a_disabled_account_opens_nothing() {
        var owner = Visitors.person(Role.VIEWER);
        String secret = people.createToken(owner.id(), "reader", Set.of(Role.VIEWER), Duration.ofDays(1)).secret();

        people.disable(owner.id());

        with(secret).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void a_revoked_token_opens_nothing() {
        var session = Visitors.logIn(Visitors.person(Role.VIEWER));
        var token = people.createToken(session.person().id(), "old", Set.of(Role.VIEWER), Duration.ofDays(1));
        with(token.secret()).get("/api/v1/me").then().statusCode(200);

        Visitors.with(Role.CURATOR).post("/me/tokens/" + token.token().id() + "/revoke").then().statusCode(404);
        session.asks().post("/me/tokens/" + token.token().id() + "/revoke").then().statusCode(303);

        with(token.secret()).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void an_expired_token_opens_nothing() throws SQLException {
        var owner = Visitors.person(Role.VIEWER);
        var token = people.createToken(owner.id(), "short", Set.of(Role.VIEWER), Duration.ofDays(1));

        try (var connection = database.getConnection(); var sql = connection.createStatement()) {
            sql.execute("update api_token set expires_at = expires_at - interval '2 days' where id = " + token.token().id());
        }

        with(token.secret()).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void an_administrators_token_makes_people_and_tokens_over_the_api() {
        String name = "api-" + System.nanoTime();
        int id = Visitors.token(Role.ADMIN).contentType(ContentType.JSON)
                .body(Map.of("name", name, "roles", List.of("PRODUCER")))
                .post("/api/v1/people").then().statusCode(201).body("hasPassword", equalTo(false)).extract().path("id");

        String secret = Visitors.token(Role.ADMIN).contentType(ContentType.JSON)
                .body(Map.of("name", "pipeline", "roles", List.of("PRODUCER"), "days", 7))
                .post("/api/v1/people/" + id + "/tokens").then().statusCode(201).extract().path("secret");

        with(secret).get("/api/v1/me").then().statusCode(200).body("account", equalTo(name));
        with(secret).contentType(ContentType.JSON).body(Map.of("name", "wider", "roles", List.of("ADMIN")))
                .post("/api/v1/people/" + id + "/tokens").then().statusCode(403);
    }

    @Test
    void a_member_nobody_reads_is_refused_by_name() {
        Visitors.token(Role.ADMIN).contentType(ContentType.JSON)
                .body("{\"name\": \"x\", \"roles\": [], \"isAdmin\": true}")
                .post("/api/v1/people").then()
                .statusCode(422).contentType("application/problem+json")
                .body("violations[0].field", equalTo("isAdmin"));
        Visitors.token(Role.ADMIN).contentType(ContentType.JSON).body("{\"name\": ")
                .post("/api/v1/people").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_form_sets_nothing_it_does_not_show() {
        var session = Visitors.logIn(Visitors.person(Role.VIEWER));

        session.asks().formParam("current", Visitors.PASSWORD).formParam("password", "quite another one")
                .formParam("roles", "ADMIN").formParam("id", 1).formParam("name", "admin")
                .post("/me/password").then().statusCode(303);

        assertThat(people.require(session.person().id())).isEqualTo(session.person());
    }

    @Test
    void passwords_that_differ_late_are_different() {
        String long72 = "x".repeat(72);
        var person = people.create("long-" + System.nanoTime(), "Long", long72 + "one", Set.of(Role.VIEWER));

        assertThat(people.hasPassword(person.id(), long72 + "one")).isTrue();
        assertThat(people.hasPassword(person.id(), long72 + "two")).isFalse();
        assertThatThrownBy(() -> people.setPassword(person.id(), "x".repeat(129))).hasMessageContaining("at most 128");
        assertThatThrownBy(() -> people.setPassword(person.id(), "short")).hasMessageContaining("at least 8");
    }
}
