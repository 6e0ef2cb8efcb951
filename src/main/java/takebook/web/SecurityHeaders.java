package takebook.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * What every answer says about itself, static files and error pages included.
 *
 * <p>Written when the answer's own headers are known, and never over them: whoever serves an uploaded file has a stricter
 * policy of its own.
 */
@ApplicationScoped
class SecurityHeaders {

    /** Nothing inline, nothing from elsewhere. docs/adr/0008 says why each word is there. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " font-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; connect-src 'self'; base-uri 'none';"
            + " object-src 'none'; frame-ancestors 'none'; form-action 'self'";
    private static final int BEFORE_ALL_ROUTES = 1_000;

    void register(@Observes Filters filters) {
        filters.register(routing -> {
            routing.addHeadersEndHandler(_ -> complete(routing));
            routing.next();
        }, BEFORE_ALL_ROUTES);
    }

    private static void complete(RoutingContext routing) {
        MultiMap headers = routing.response().headers();
        absent(headers, "Content-Security-Policy", CONTENT_SECURITY_POLICY);
        absent(headers, "X-Content-Type-Options", "nosniff");
        absent(headers, "X-Frame-Options", "DENY");
        // Not no-referrer: browsers would then send "Origin: null" with our own forms.
        absent(headers, "Referrer-Policy", "same-origin");
        absent(headers, "Cross-Origin-Opener-Policy", "same-origin");
        absent(headers, "Cross-Origin-Resource-Policy", "same-origin");
        absent(headers, "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if ("https".equals(routing.request().scheme())) {
            absent(headers, "Strict-Transport-Security", "max-age=31536000");
        }
        withoutHost(routing, headers);
        if (isOurs(headers.get("Content-Type"))) {
            absent(headers, "Cache-Control", "private, no-store");
            headers.add("Vary", "HX-Request, Cookie");
        }
    }

    /**
     * JAX-RS makes every redirect absolute, with whatever host and scheme the request claims; behind a proxy that takes
     * https off, that leads out of https. A path is enough. Two slashes would name a host again.
     */
    private static void withoutHost(RoutingContext routing, MultiMap headers) {
        String location = headers.get("Location");
        String origin = routing.request().scheme() + "://" + routing.request().authority();
        if (location != null && location.startsWith(origin + "/") && !location.startsWith(origin + "//")) {
            headers.set("Location", location.substring(origin.length()));
        }
    }

    /** Pages and API answers: about somebody, and different a moment later. */
    private static boolean isOurs(@Nullable String contentType) {
        return contentType == null || contentType.startsWith("text/html") || contentType.contains("json");
    }

    private static void absent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
