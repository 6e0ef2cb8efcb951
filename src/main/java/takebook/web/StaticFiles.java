package takebook.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.time.Clock;

/**
 * Addresses of our own style sheets and modules that change with every start of the application, so that a browser may keep a
 * file for ever and still never mixes files of two versions. Imports inside the files are relative and carry the same part.
 */
@Named("files")
@ApplicationScoped
public class StaticFiles {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String VERSIONED = StaticFiles.class.getName();

    private final String start;

    StaticFiles(Clock clock) {
        this.start = Long.toHexString(clock.millis());
    }

    /** Address of a file below {@code /static}, such as {@code js/shell.js}. */
    public String href(String file) {
        return "/static/v-" + start + "/" + file;
    }

    /** Rerouting drops the headers set so far; what is put into the context stays. */
    void route(@Observes Router router) {
        router.getWithRegex("/static/v-[0-9a-f]+/(?<file>.+)")
                .handler(request -> request.put(VERSIONED, true).reroute("/static/" + request.pathParam("file")));
        router.get("/static/*").handler(StaticFiles::keepVersioned);
    }

    private static void keepVersioned(RoutingContext request) {
        if (request.get(VERSIONED) != null) {
            request.response().putHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        }
        request.next();
    }
}
