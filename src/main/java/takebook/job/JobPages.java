package takebook.job;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What the queue holds, what went wrong in it, and the two things a person can do about that. */
@Path("/jobs")
@RolesAllowed("ADMIN")
@RunOnVirtualThread
class JobPages {

    @CheckedTemplate(basePath = "job", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance jobs(JobOverview overview);
    }

    private final Jobs jobs;

    JobPages(Jobs jobs) {
        this.jobs = jobs;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list() {
        return Templates.jobs(jobs.overview());
    }

    @POST
    @Path("{task}/{subject}/retry")
    public Response retry(String task, long subject) {
        jobs.retry(task, subject);
        return Response.seeOther(URI.create("/jobs")).build();
    }

    @POST
    @Path("{task}/{subject}/discard")
    public Response discard(String task, long subject) {
        jobs.discard(task, subject);
        return Response.seeOther(URI.create("/jobs")).build();
    }
}
