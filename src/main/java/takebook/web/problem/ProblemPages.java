package takebook.web.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.LocalPath;
import takebook.people.Me;

/** The same problem for three readers: a page, a part of a page, a program. */
@ApplicationScoped
class ProblemPages {

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance problem(ProblemAnswer problem);
        static native TemplateInstance problemForGuest(ProblemAnswer problem);
        static native TemplateInstance problemCard(ProblemAnswer problem);
    }

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final int UNAUTHORIZED = 401;

    private final Me me;

    ProblemPages(Me me) {
        this.me = me;
    }

    Response answer(ProblemAnswer problem, ContainerRequestContext request) {
        var asking = Asking.of(request);
        var response = Response.status(problem.status());
        if (problem.status() == UNAUTHORIZED) {
            response.header("WWW-Authenticate", "Bearer");
        }
        if (asking.wantsJson()) {
            return response.type(PROBLEM_JSON).entity(problem).build();
        }
        return response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(page(problem, asking)).build();
    }

    String page(ProblemAnswer problem, Asking asking) {
        if (asking.wantsFragment()) {
            return Templates.problemCard(problem).render();
        }
        return (me.isSignedIn() ? Templates.problem(problem) : Templates.problemForGuest(problem)).render();
    }

    /** People are led to the log-in page and back again; a script is not, it would take that page for its answer. */
    Optional<Response> logIn(ContainerRequestContext request) {
        var asking = Asking.of(request);
        if (asking.wantsJson()) {
            return Optional.empty();
        }
        String address = "/login?next=" + URLEncoder.encode(cameFrom(request, asking), StandardCharsets.UTF_8);
        return Optional.of(asking.wantsFragment()
                ? Response.status(UNAUTHORIZED).header("HX-Redirect", address).build()
                : Response.seeOther(URI.create(address)).build());
    }

    /** The page itself or, for something that was sent, the page it was sent from. */
    private static String cameFrom(ContainerRequestContext request, Asking asking) {
        if (request.getMethod().equals("GET") && !asking.wantsFragment()) {
            var uri = request.getUriInfo().getRequestUri();
            return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        }
        return LocalPath.orHome(pathOf(request.getHeaderString("Referer")));
    }

    private static @Nullable String pathOf(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            return URI.create(address).getRawPath();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
