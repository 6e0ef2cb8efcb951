package takebook.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import takebook.PlainText;
import takebook.problem.Problem;
import takebook.problem.ProblemException;

/**
 * The last stop of everything that goes wrong. Each answer carries a reference, and the log one line with it; what is
 * our fault is logged with all it knows and shown with nothing of it.
 */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final ProblemPages pages;

    ProblemMapper(ProblemPages pages) {
        this.pages = pages;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException refused, ContainerRequestContext request) {
        var reference = Reference.next();
        log(request, refused.problem().status(), reference, refused.problem() + ": " + refused.detail());
        return pages.answer(ProblemAnswer.of(refused, reference), request);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response notLoggedIn(SecurityException refused, ContainerRequestContext request) {
        return pages.logIn(request).orElseGet(() -> problem(Problem.NOT_SIGNED_IN.because(
                "A token is missing, or it is unknown, expired or revoked."), request));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused, ContainerRequestContext request) {
        return problem(Problem.FORBIDDEN.because(
                "Your account does not have the role this needs. An administrator can grant it under People."), request);
    }

    /** What JAX-RS itself says: no such route, no such method, a body of the wrong kind. */
    @ServerExceptionMapper
    public Response webApplication(WebApplicationException refused, ContainerRequestContext request) {
        if (causeOf(refused, JsonProcessingException.class).isPresent()) {
            return problem(UnreadableJson.problem(causeOf(refused, JsonProcessingException.class).get()), request);
        }
        var response = refused.getResponse();
        if (response.getStatus() < 400) {
            return response;
        }
        if (response.getStatus() >= 500) {
            return broken(refused, request);
        }
        var reference = Reference.next();
        var status = HttpRefusal.of(response.getStatus());
        log(request, response.getStatus(), reference, status.title());
        var answer = ProblemAnswer.of(response.getStatus(), status.title(), status.detail(), reference);
        var shown = Response.fromResponse(pages.answer(answer, request));
        Optional.ofNullable(response.getHeaderString("Allow")).ifPresent(allowed -> shown.header("Allow", allowed));
        return shown.build();
    }

    @ServerExceptionMapper
    public Response mismatchedJson(MismatchedInputException unreadable, ContainerRequestContext request) {
        return problem(UnreadableJson.problem(unreadable), request);
    }

    @ServerExceptionMapper
    public Response anythingElse(Throwable thrown, ContainerRequestContext request) {
        var refused = causeOf(thrown, ProblemException.class);
        if (refused.isPresent()) {
            return problem(refused.get(), request);
        }
        if (causeOf(thrown, OptimisticLockException.class).isPresent()) {
            return problem(Problem.CONFLICT.because("Somebody else saved this in the meantime. Load it again and repeat your change."), request);
        }
        if (endedInTheMiddle(thrown)) {
            return problem(Problem.MALFORMED.because("The form ended before all of it had arrived. Send it again."), request);
        }
        return broken(thrown, request);
    }

    /** Said by the form parser, so it is about the sender; any other failure to read or write is about us. */
    private static boolean endedInTheMiddle(Throwable thrown) {
        return thrown instanceof IOException
                && thrown.getStackTrace().length > 0
                && thrown.getStackTrace()[0].getClassName().startsWith("org.jboss.resteasy.reactive.server.core.multipart.");
    }

    private Response broken(Throwable thrown, ContainerRequestContext request) {
        var reference = Reference.next();
        LOG.errorf(thrown, "%s %s %s failed", reference.text(), request.getMethod(), PlainText.of(path(request)));
        return pages.answer(ProblemAnswer.of(500, "Something went wrong here", "Takebook failed to answer this. It is noted in the log under the reference.", reference), request);
    }

    private static void log(ContainerRequestContext request, int status, Reference reference, String what) {
        LOG.infof("%s %s %s %d %s", reference.text(), request.getMethod(), PlainText.of(path(request)), status, PlainText.of(what));
    }

    private static String path(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getRawPath();
    }

    private static <T extends Throwable> Optional<T> causeOf(Throwable thrown, Class<T> kind) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}
