package takebook;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import takebook.people.People;
import takebook.people.Person;
import takebook.people.Role;

/**
 * People and scripts at the door, for tests: requests by somebody with these roles, ready to send.
 *
 * <p>Pages: cookie and CSRF header are set, redirects are not followed. API: a bearer token. The same roles give the same
 * account each time; {@link #person} makes a new one.
 */
public final class Visitors {

    public static final String PASSWORD = "a take is one clip";

    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<Set<Role>, LoggedIn> SESSIONS = new ConcurrentHashMap<>();
    private static final Map<Set<Role>, String> TOKENS = new ConcurrentHashMap<>();

    /** Somebody logged in: the cookie, and the token their forms carry. */
    public record LoggedIn(Person person, String cookie, String csrf) {

        /** Requests of this session. */
        public RequestSpecification asks() {
            return nobody().cookie("takebook_session", cookie).header("X-CSRF-TOKEN", csrf);
        }
    }

    private Visitors() {}

    /** A person who may do everything, on pages. */
    public static RequestSpecification admin() {
        return with(Role.ADMIN);
    }

    /** A person with these roles, on pages. */
    public static RequestSpecification with(Role... roles) {
        return SESSIONS.computeIfAbsent(setOf(roles), _ -> logIn(person(roles))).asks();
    }

    /** A script with a token of these roles, on the API. */
    public static RequestSpecification token(Role... roles) {
        return nobody().header("Authorization", "Bearer " + tokenSecret(roles));
    }

    /** The token itself. */
    public static String tokenSecret(Role... roles) {
        return TOKENS.computeIfAbsent(setOf(roles), set -> people()
                .createToken(person(roles).id(), "test", set, Duration.ofDays(1)).secret());
    }

    /** Somebody without cookie or token. */
    public static RequestSpecification nobody() {
        return given().config(RestAssuredConfig.config().redirect(RedirectConfig.redirectConfig().followRedirects(false)));
    }

    /** A new account with these roles and {@link #PASSWORD}. */
    public static Person person(Role... roles) {
        String name = "visitor-" + COUNT.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
        return people().create(name, "Visitor " + COUNT.get(), PASSWORD, setOf(roles));
    }

    /** A new session of this account, by the log-in form. */
    public static LoggedIn logIn(Person person) {
        var form = nobody().get("/login").then().statusCode(200).extract();
        String cookie = nobody()
                .cookie("takebook_guest", form.cookie("takebook_guest"))
                .formParam("csrf-token", csrfOf(form.asString()))
                .formParam("name", person.name())
                .formParam("password", PASSWORD)
                .post("/login")
                .then().statusCode(303).extract().cookie("takebook_session");
        String home = nobody().cookie("takebook_session", cookie).get("/me").then().statusCode(200).extract().asString();
        return new LoggedIn(person, cookie, csrfOf(home));
    }

    /** The token in the forms of a page. */
    public static String csrfOf(String page) {
        var matcher = CSRF_FIELD.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("no form with a CSRF token in:\n" + page);
        }
        return matcher.group(1);
    }

    private static Set<Role> setOf(Role... roles) {
        var set = EnumSet.noneOf(Role.class);
        set.addAll(List.of(roles));
        return set;
    }

    private static People people() {
        return Arc.container().instance(People.class).get();
    }
}
