package takebook.web.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jspecify.annotations.Nullable;
import takebook.people.Csrf;
import takebook.problem.Problem;

/** A form whose token is of another session, usually one that ended meanwhile: what was typed is shown and can be sent again. */
@ApplicationScoped
public class RefusedForms {

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance refusedForm(String action, List<Field> fields);
    }

    /** @param secret a password is not written back into a page */
    record Field(String name, String value, boolean secret) {

        public boolean isLong() {
            return value.length() > 60 || value.contains("\n");
        }
    }

    public Response answer(ContainerRequestContext request, @Nullable FormData form) {
        boolean isPlainForm = MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())
                && !Asking.of(request).wantsJson() && !Asking.of(request).wantsFragment();
        if (form == null || !isPlainForm) {
            throw Problem.FORBIDDEN.because("Your session was refreshed in the meantime. Reload the page and try again.");
        }
        var page = Templates.refusedForm(request.getUriInfo().getRequestUri().getRawPath(), fields(form)).render();
        return Response.status(Response.Status.FORBIDDEN).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(page).build();
    }

    private static List<Field> fields(FormData form) {
        var fields = new ArrayList<Field>();
        for (String name : form) {
            if (name.equals(Csrf.FIELD)) {
                continue;
            }
            form.get(name).stream()
                    .filter(value -> !value.isFileItem())
                    .map(value -> name.toLowerCase(Locale.ROOT).contains("password")
                            ? new Field(name, "", true)
                            : new Field(name, value.getValue(), false))
                    .forEach(fields::add);
        }
        return fields;
    }
}
