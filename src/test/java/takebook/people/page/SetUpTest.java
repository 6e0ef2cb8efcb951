package takebook.people.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.People;
import takebook.people.Tokens;

/** The first minutes of an installation: nobody can log in yet. */
@TakebookTest
class SetUpTest {

    @Inject
    DataSource database;

    @Inject
    People people;

    @Inject
    Tokens tokens;

    @BeforeEach
    void nobody_can_log_in() throws SQLException {
        execute("create table if not exists test_password as select id, password_hash from person");
        execute("update person set password_hash = null");
    }

    @AfterEach
    void everybody_can_log_in_again() throws SQLException {
        execute("update person p set password_hash = t.password_hash from test_password t where t.id = p.id");
        execute("drop table test_password");
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static int setUp(String name) {
        var form = Visitors.nobody().get("/setup").then().extract();
        if (form.statusCode() != 200) {
            return form.statusCode();
        }
        return Visitors.nobody()
                .cookie("takebook_guest", form.cookie("takebook_guest"))
                .formParam("csrf-token", Visitors.csrfOf(form.asString()))
                .formParam("name", name).formParam("displayName", "First").formParam("password", Visitors.PASSWORD)
                .post("/setup").then().extract().statusCode();
    }

    @Test
    void every_way_leads_to_the_set_up_page_until_there_is_an_administrator() {
        Visitors.nobody().get("/login").then().statusCode(303).header("Location", endsWith("/setup"));
        Visitors.nobody().get("/setup").then().statusCode(200).body(containsString("Set up Takebook"));

        assertThat(setUp("first-" + System.nanoTime())).isEqualTo(303);

        Visitors.nobody().get("/setup").then().statusCode(303).header("Location", endsWith("/login"));
        Visitors.nobody().get("/login").then().statusCode(200);
    }

    @Test
    void of_two_who_set_up_at_the_same_moment_one_is_told_that_the_other_was_quicker() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers = threads.invokeAll(IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () -> setUp("racer-" + i + "-" + System.nanoTime())).toList());

            for (var answer : answers) {
                assertThat(answer.get()).isIn(303, 409);
            }
            long made = people.all().stream().filter(person -> person.name().startsWith("racer-") && person.hasPassword()).count();
            assertThat(made).isEqualTo(1);
        }
    }

    @Test
    void a_refused_form_keeps_what_was_entered() {
        var form = Visitors.nobody().get("/setup").then().extract();
        Visitors.nobody()
                .cookie("takebook_guest", form.cookie("takebook_guest"))
                .formParam("csrf-token", Visitors.csrfOf(form.asString()))
                .formParam("name", "Not A Name").formParam("displayName", "Ana").formParam("password", "short")
                .post("/setup").then()
                .statusCode(422)
                .body(containsString("2 things need changing"), containsString("value=\"Not A Name\""), containsString("value=\"Ana\""));
    }

    @Test
    void a_password_in_the_environment_makes_the_account_admin_once() {
        var before = people.named("admin");
        start(Optional.of("from the environment"), Optional.empty());

        if (before.isEmpty()) {
            assertThat(people.hasPassword(people.named("admin").orElseThrow().id(), "from the environment")).isTrue();
        }
        start(Optional.of("another one"), Optional.empty());
        assertThat(people.hasPassword(people.named("admin").orElseThrow().id(), "another one")).isFalse();
    }

    @Test
    void a_token_in_the_environment_is_an_administrators_and_stays_revoked() {
        String secret = "given-" + System.nanoTime();
        start(Optional.empty(), Optional.of(secret));
        Visitors.nobody().header("Authorization", "Bearer " + secret).get("/api/v1/people").then().statusCode(200);

        long id = tokens.newestFirst().getFirst().id();
        tokens.revoke(id, null);
        start(Optional.empty(), Optional.of(secret));

        Visitors.nobody().header("Authorization", "Bearer " + secret).get("/api/v1/people").then().statusCode(401);
    }

    private void start(Optional<String> password, Optional<String> token) {
        var config = new Environment(password, token);
        QuarkusTransaction.requiringNew()
                .run(() -> new FirstStart(config, people, tokens).atStart(new StartupEvent()));
    }

    private record Environment(Optional<String> password, Optional<String> token) implements AdminConfig {}
}
