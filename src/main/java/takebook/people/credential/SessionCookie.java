package takebook.people.credential;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * The cookies of the log-in. Over https they carry the {@code __Host-} prefix, which keeps them from being set by, or
 * sent to, another host of the same domain; browsers refuse the prefix without https.
 */
public final class SessionCookie {

    private static final String SESSION = "takebook_session";
    private static final String GUEST = "takebook_guest";

    private SessionCookie() {}

    public static @Nullable String session(RoutingContext routing) {
        return value(routing, SESSION);
    }

    /** A secret for somebody not logged in, for the token of the log-in form and nothing else. */
    public static @Nullable String guest(RoutingContext routing) {
        return value(routing, GUEST);
    }

    public static void setSession(RoutingContext routing, String secret) {
        set(routing, SESSION, secret);
        remove(routing, GUEST);
    }

    public static void removeSession(RoutingContext routing) {
        remove(routing, SESSION);
    }

    public static void setGuest(RoutingContext routing, String secret) {
        set(routing, GUEST, secret);
    }

    private static @Nullable String value(RoutingContext routing, String name) {
        var cookie = routing.request().getCookie(nameFor(routing, name));
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    private static void set(RoutingContext routing, String name, String value) {
        routing.response().addCookie(cookie(routing, name, value));
    }

    private static void remove(RoutingContext routing, String name) {
        routing.response().addCookie(cookie(routing, name, "").setMaxAge(0));
    }

    /** No age is given: the cookie goes with the browser, the row in the database decides all the rest. */
    private static Cookie cookie(RoutingContext routing, String name, String value) {
        return Cookie.cookie(nameFor(routing, name), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(isSecure(routing))
                .setSameSite(CookieSameSite.LAX);
    }

    private static String nameFor(RoutingContext routing, String name) {
        return isSecure(routing) ? "__Host-" + name : name;
    }

    private static boolean isSecure(RoutingContext routing) {
        return "https".equals(routing.request().scheme());
    }
}
