package takebook.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The home page: what needs somebody, what is running, what just finished. */
@Path("/")
class TodayPages {

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance today();
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed("VIEWER")
    @RunOnVirtualThread
    public TemplateInstance today() {
        return Templates.today();
    }
}
