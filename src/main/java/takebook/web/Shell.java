package takebook.web;

import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the layout needs to know about this request; templates reach it as {@code inject:shell}. */
@Named("shell")
@RequestScoped
public class Shell {

    static final String THEME_COOKIE = "takebook_theme";
    private static final String CSRF_ATTRIBUTE = "csrf_token";

    private final RoutingContext request;
    private final SecurityIdentity identity;
    private final CsrfTokenParameterProvider csrf;
    private final Clock clock;
    private final String version;

    Shell(
            RoutingContext request,
            SecurityIdentity identity,
            CsrfTokenParameterProvider csrf,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.request = request;
        this.identity = identity;
        this.csrf = csrf;
        this.clock = clock;
        this.version = version;
    }

    public boolean signedIn() {
        return !identity.isAnonymous();
    }

    public String name() {
        return identity.getPrincipal().getName();
    }

    public boolean may(String role) {
        return identity.hasRole(role);
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

    /** Empty on pages no route answered, such as "no such page": there the token has not been made, and no form is shown. */
    public String csrfToken() {
        return request.get(CSRF_ATTRIBUTE) == null ? "" : csrf.getToken();
    }

    public String path() {
        return request.request().path();
    }

    /** Path and query: the address that shows this page again. */
    public String address() {
        return request.request().uri();
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
