package takebook.asset.tus;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import takebook.problem.Problem;

/** What the protocol asks of every request and answer. */
class TusHeaders {

    static final String VERSION = "1.0.0";
    static final String EXTENSIONS = "creation,creation-with-upload,checksum,expiration,termination";
    private static final String OVERRIDE = "X-HTTP-Method-Override";
    private static final Set<String> OVERRIDABLE = Set.of("PATCH", "DELETE");

    /** For clients behind something that lets only GET and POST through. Only from POST, only to what is as guarded as POST. */
    @ServerRequestFilter(preMatching = true)
    public void method(ContainerRequestContext request) {
        String method = request.getHeaderString(OVERRIDE);
        String path = request.getUriInfo().getPath();
        boolean ours = path.startsWith("/api/v1/uploads/") || path.startsWith("/upload/files/");
        if (ours && request.getMethod().equals("POST") && method != null && OVERRIDABLE.contains(method)) {
            request.setMethod(method);
        }
    }

    @Tus
    @ServerResponseFilter
    public void answer(ContainerResponseContext answer) {
        answer.getHeaders().putSingle("Tus-Resumable", VERSION);
        if (answer.getStatus() == Problem.OTHER_PROTOCOL.status()) {
            answer.getHeaders().putSingle("Tus-Version", VERSION);
        }
    }
}
