package takebook.people.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;

@TakebookTest
class LogInTriesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Inject
    EntityManager database;

    @Inject
    PeopleConfig config;

    private static ValidatableResponse tryWith(String name, String password, String forwardedFor) {
        var form = Visitors.nobody().get("/login").then().extract();
        return Visitors.nobody()
                .cookie("takebook_guest", form.cookie("takebook_guest"))
                .header("X-Forwarded-For", forwardedFor)
                .formParam("csrf-token", Visitors.csrfOf(form.asString()))
                .formParam("name", name).formParam("password", password)
                .post("/login").then();
    }

    @Test
    void after_five_wrong_passwords_even_the_right_one_has_to_wait() {
        var person = Visitors.person(Role.VIEWER);
        for (int i = 0; i < 5; i++) {
            tryWith(person.name(), "wrong " + i, "10.0.0." + i).statusCode(422);
        }

        tryWith(person.name(), Visitors.PASSWORD, "10.0.0.99").statusCode(429)
                .header("Retry-After", notNullValue())
                .body(containsString("Too many tries"));
    }

    @Test
    void a_name_nobody_has_gets_the_same_answer_and_the_same_waits() {
        String nobody = "nobody-" + System.nanoTime();
        var person = Visitors.person(Role.VIEWER);
        String known = tryWith(person.name(), "wrong", "").statusCode(422).extract().asString();
        String unknown = tryWith(nobody, "wrong", "").statusCode(422).extract().asString();

        assertThat(withoutSecrets(unknown).replace(nobody, "NAME")).isEqualTo(withoutSecrets(known).replace(person.name(), "NAME"));
        for (int i = 0; i < 4; i++) {
            tryWith(nobody, "wrong", "").statusCode(422);
        }
        tryWith(nobody, "wrong", "").statusCode(429);
    }

    private static String withoutSecrets(String page) {
        return page.replaceAll("name=\"csrf-token\" value=\"[^\"]+\"", "");
    }

    @Test
    void of_many_tries_at_once_only_the_free_ones_get_through() throws Exception {
        var person = Visitors.person(Role.VIEWER);

        try (var threads = Executors.newFixedThreadPool(10)) {
            var tries = IntStream.range(0, 30)
                    .<Callable<Integer>>mapToObj(i -> () -> tryWith(person.name(), "wrong " + i, "").extract().statusCode())
                    .toList();
            var answers = threads.invokeAll(tries).stream().map(LogInTriesTest::get).toList();

            // The sixth and later ones may come when the first wait of five seconds is over.
            assertThat(answers.stream().filter(status -> status == 422).count()).isBetween(5L, 8L);
            assertThat(answers).containsOnly(422, 429);
        }
    }

    @Test
    void the_right_password_forgives_what_came_before() {
        var person = Visitors.person(Role.VIEWER);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                tryWith(person.name(), "wrong", "").statusCode(422);
            }
            tryWith(person.name(), Visitors.PASSWORD, "").statusCode(303);
        }
    }

    @Test
    void each_wait_is_twice_the_one_before_up_to_the_longest() {
        String account = "somebody-" + System.nanoTime();
        Instant now = NOON;
        for (int i = 0; i < 5; i++) {
            assertThat(count(now, account, "10.1.1.1", 1_000)).isEmpty();
        }

        long[] waits = new long[10];
        for (int i = 0; i < waits.length; i++) {
            waits[i] = count(now, account, "10.1.1.1", 1_000).orElseThrow().toSeconds();
            now = now.plusSeconds(waits[i]);
            assertThat(count(now, account, "10.1.1.1", 1_000)).isEmpty();
        }

        assertThat(waits).containsExactly(5, 10, 20, 40, 80, 160, 320, 640, 900, 900);
        assertThat(count(now.plus(Duration.ofMinutes(16)), account, "10.1.1.1", 1_000)).as("forgotten").isEmpty();
    }

    @Test
    void one_address_that_tries_many_names_has_to_wait_too() {
        String address = "10.9.9." + System.nanoTime();
        for (int i = 0; i < 10; i++) {
            assertThat(count(NOON, "name-" + i + "-" + System.nanoTime(), address, 10)).isEmpty();
        }

        assertThat(count(NOON, "one-more-" + System.nanoTime(), address, 10)).isPresent();
        assertThat(count(NOON, "one-more-" + System.nanoTime(), address + "1", 10)).as("another address").isEmpty();
    }

    private Optional<Duration> count(Instant now, String account, String address, int freePerAddress) {
        var tries = new LogInTries(database, new Limits(config, freePerAddress), Clock.fixed(now, ZoneOffset.UTC));
        return QuarkusTransaction.requiringNew().call(() -> tries.count(account, address));
    }

    private record Limits(PeopleConfig config, int freeTriesPerAddress) implements PeopleConfig {

        @Override
        public Duration idleAfter() {
            return config.idleAfter();
        }

        @Override
        public Duration sessionEndsAfter() {
            return config.sessionEndsAfter();
        }

        @Override
        public int bcryptCost() {
            return config.bcryptCost();
        }

        @Override
        public int freeTriesPerAccount() {
            return config.freeTriesPerAccount();
        }

        @Override
        public Duration longestWait() {
            return config.longestWait();
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
