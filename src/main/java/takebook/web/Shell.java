package takebook.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import takebook.people.Csrf;
import takebook.people.Me;

/** What the layout needs to know about this request; templates reach it as {@code inject:shell}. */
@Named("shell")
@RequestScoped
public class Shell {

    static final String THEME_COOKIE = "takebook_theme";

    private final RoutingContext request;
    private final Me me;
    private final Csrf csrf;
    private final Clock clock;
    private final String version;

    Shell(
            RoutingContext request,
            Me me,
            Csrf csrf,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.request = request;
        this.me = me;
        this.csrf = csrf;
        this.clock = clock;
        this.version = version;
    }

    public boolean signedIn() {
        return me.isSignedIn();
    }

    public String name() {
        return me.getName();
    }

    public boolean may(String role) {
        return me.may(role);
    }

    /** The theme the person chose on this machine; the default follows the system. */
    public Theme theme() {
        return Optional.ofNullable(request.request().getCookie(THEME_COOKIE))
                .map(Cookie::getValue)
                .map(Theme::named)
                .orElse(Theme.SYSTEM);
    }

    public Theme[] themes() {
        return Theme.values();
    }

    /** Empty for a guest, to whom the layout shows no form. */
    public String csrfToken() {
        return me.isSignedIn() ? csrf.getToken() : "";
    }

    public String path() {
        return request.request().path();
    }

    /** Path and query: the address that shows this page again. */
    public String address() {
        return request.request().uri();
    }

    /** What was looked for on the search page, so that the field still holds it; empty elsewhere. */
    public String words() {
        return path().equals("/search") ? Optional.ofNullable(request.request().getParam("q")).orElse("") : "";
    }

    public String version() {
        return version;
    }

    public Instant renderedAt() {
        return clock.instant();
    }

    public List<Destination> destinations() {
        return Rail.of(path(), this::may);
    }
}
