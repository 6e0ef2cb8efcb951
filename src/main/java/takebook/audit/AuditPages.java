package takebook.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.people.Roles;
import takebook.problem.ProblemException;
import takebook.problem.Violation;

/** The log to read, and the button that proves it. */
@Path("/audit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.AUDITOR)
@RunOnVirtualThread
class AuditPages {

    @CheckedTemplate(basePath = "audit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance events(String query, AuditPage page, List<Violation> violations);
        static native TemplateInstance event(AuditEvent event);
        static native TemplateInstance verdict(AuditVerdict.@Nullable Holds holds, AuditVerdict.@Nullable Broken broken);
    }

    private static final int EVENTS_ON_A_PAGE = 50;
    private static final int UNPROCESSABLE = 422;

    private final Audit audit;

    AuditPages(Audit audit) {
        this.audit = audit;
    }

    @GET
    public Response list(@QueryParam("q") @DefaultValue("") String query, @QueryParam("after") @Nullable Long after) {
        try {
            return Response.ok(Templates.events(query, audit.page(query, after, EVENTS_ON_A_PAGE), List.of())).build();
        } catch (ProblemException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(Templates.events(query, new AuditPage(query, List.of(), null, 0), refused.violations()))
                    .build();
        }
    }

    @GET
    @Path("verify")
    public TemplateInstance verify() {
        return switch (audit.verify()) {
            case AuditVerdict.Holds holds -> Templates.verdict(holds, null);
            case AuditVerdict.Broken broken -> Templates.verdict(null, broken);
        };
    }

    @GET
    @Path("{event}")
    public TemplateInstance show(long event) {
        return Templates.event(audit.require(event));
    }

    static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
