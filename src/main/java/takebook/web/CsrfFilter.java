package takebook.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;
import takebook.people.Csrf;
import takebook.problem.Problem;
import takebook.web.problem.RefusedForms;

/**
 * Lets nothing be changed with somebody's cookie by a page that is not ours.
 *
 * <p>First, before the body is read, the browser's own word on where the request comes from; then the token of the
 * session, from a header or, if the body is a form, from its field. The token is asked of everybody who did not come with
 * a bearer token, whatever the path: the filter does not ask which route it is.
 */
class CsrfFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    private final Csrf csrf;
    private final RefusedForms refusedForms;

    CsrfFilter(Csrf csrf, RefusedForms refusedForms) {
        this.csrf = csrf;
        this.refusedForms = refusedForms;
    }

    @ServerRequestFilter(preMatching = true)
    public void comesFromHere(ResteasyReactiveContainerRequestContext request) {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        String encoding = request.getHeaderString("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Problem.UNSUPPORTED_MEDIA.because("Send the body as it is, without Content-Encoding.");
        }
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null ? !FROM_HERE.contains(site) : !isOurs(request.getHeaderString("Origin"), request.getHeaderString("Host"))) {
            throw Problem.FORBIDDEN.because("This was sent from a page of another site. Open Takebook itself and try there.");
        }
    }

    /** Programs send no Origin and have no cookies to be misused. Only host and port count: a proxy may have taken https off. */
    private static boolean isOurs(@Nullable String origin, @Nullable String host) {
        return origin == null || (host != null && origin.substring(origin.indexOf("//") + 2).equalsIgnoreCase(host));
    }

    @ServerRequestFilter
    @WithFormRead
    public @Nullable Response hasTheToken(ResteasyReactiveContainerRequestContext request) {
        if (SAFE.contains(request.getMethod()) || !csrf.isNeeded()) {
            return null;
        }
        var form = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        String header = request.getHeaderString(Csrf.HEADER);
        if (csrf.matches(header == null ? field(form, request.getMediaType()) : header)) {
            return null;
        }
        return refusedForms.answer(request, form.getFormData());
    }

    private static @Nullable String field(ResteasyReactiveRequestContext form, @Nullable MediaType type) {
        boolean isForm = type != null
                && (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE) || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE));
        return isForm && form.getFormData() != null ? (String) form.getFormParameter(Csrf.FIELD, true, false) : null;
    }
}
