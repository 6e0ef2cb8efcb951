package takebook.web.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Who is asking, judged by the request: a script, a part of a page, or a person at a browser. */
record Asking(boolean wantsJson, boolean wantsFragment) {

    static Asking of(ContainerRequestContext request) {
        return of(request.getUriInfo().getRequestUri().getRawPath(), request::getHeaderString);
    }

    static Asking of(HttpServerRequest request) {
        return of(request.path(), request::getHeader);
    }

    private static Asking of(@Nullable String path, UnaryOperator<@Nullable String> header) {
        String accept = header.apply("Accept");
        boolean json = (path != null && path.startsWith("/api/"))
                || (accept != null && accept.contains("json") && !accept.contains("html"));
        // A boosted link and the back button want the whole page; any other request of htmx a part of it.
        boolean fragment = header.apply("HX-Request") != null
                && header.apply("HX-Boosted") == null
                && header.apply("HX-History-Restore-Request") == null;
        return new Asking(json, fragment);
    }
}
