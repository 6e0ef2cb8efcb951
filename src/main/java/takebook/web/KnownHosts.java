package takebook.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers only to its own name. Another site can point a name of its own at this machine and have a browser here ask for
 * it; the browser would take the answers for that site's.
 */
@ApplicationScoped
class KnownHosts {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int MISDIRECTED = 421;
    private static final int BEFORE_ALL_ROUTES = 900;

    private final Set<String> known = new HashSet<>(THIS_MACHINE);
    private final boolean anyHost;

    KnownHosts(WebConfig config, @ConfigProperty(name = "quarkus.http.host") String boundTo) {
        config.publicUrl().map(url -> url.getHost().toLowerCase(Locale.ROOT)).ifPresent(known::add);
        anyHost = config.publicUrl().isEmpty() && !THIS_MACHINE.contains(boundTo);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ROUTES);
    }

    private void check(RoutingContext routing) {
        var authority = routing.request().authority();
        if (anyHost || answersTo(authority == null ? null : authority.host())) {
            routing.next();
            return;
        }
        routing.response().setStatusCode(MISDIRECTED).putHeader("Content-Type", "text/plain; charset=UTF-8")
                .end("Takebook does not answer to this name. Whoever runs it can set TAKEBOOK_PUBLIC_URL.\n");
    }

    private boolean answersTo(@Nullable String host) {
        return host != null && known.contains(host.toLowerCase(Locale.ROOT));
    }
}
