package takebook.prompt;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;
import takebook.project.Projects;

@Path("/prompts")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PromptPages {

    @CheckedTemplate(basePath = "prompt", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance prompts(List<Prompt> prompts);
        static native TemplateInstance prompt(Prompt prompt, PromptVersion shown);
        static native TemplateInstance promptForm(PromptFormView form);
    }

    private final Prompts prompts;
    private final Projects projects;

    PromptPages(Prompts prompts, Projects projects) {
        this.prompts = prompts;
        this.projects = projects;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance list() {
        return Templates.prompts(prompts.all());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(long id) {
        var prompt = prompts.require(id);
        return Templates.prompt(prompt, prompt.newest());
    }

    @GET
    @Path("{id}/versions/{number}")
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance showVersion(long id, int number) {
        return Templates.prompt(prompts.require(id), prompts.requireVersion(id, number));
    }

    /** An id of the lineage graph leads here; the page lives at the prompt. */
    @GET
    @Path("versions/{version}")
    @RolesAllowed(Roles.VIEWER)
    public Response redirect(long version) {
        return Response.seeOther(URI.create(prompts.requireVersion(version).url())).build();
    }

    /** @param text words to begin with, such as those of a draft */
    @GET
    @Path("new")
    @RolesAllowed(Roles.CURATOR)
    public TemplateInstance newPrompt(@RestQuery @DefaultValue("") String text) {
        return form(null, PromptForm.of("", text), List.of());
    }

    @GET
    @Path("{id}/new-version")
    @RolesAllowed(Roles.CURATOR)
    public TemplateInstance newVersion(long id) {
        var prompt = prompts.require(id);
        return form(prompt, PromptForm.of(prompt.title(), prompt.newest().text()), List.of());
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    public Response create(@BeanParam PromptForm entered) {
        return answer(null, entered, () -> prompts.create(entered.prompt()));
    }

    @POST
    @Path("{id}/versions")
    @RolesAllowed(Roles.CURATOR)
    public Response addVersion(long id, @BeanParam PromptForm entered) {
        return answer(prompts.require(id), entered, () -> prompts.addVersion(id, entered.version()));
    }

    private Response answer(@Nullable Prompt prompt, PromptForm entered, Supplier<PromptVersion> make) {
        try {
            return Response.seeOther(URI.create(make.get().url())).build();
        } catch (ProblemException refused) {
            if (refused.problem() != Problem.INVALID) {
                throw refused;
            }
            return Response.status(refused.problem().status()).entity(form(prompt, entered, refused.violations())).build();
        }
    }

    private TemplateInstance form(@Nullable Prompt prompt, PromptForm form, List<Violation> violations) {
        return Templates.promptForm(new PromptFormView(prompt, form.title(), form.project(), form.text(), form.note(),
                projects.all(), violations));
    }
}
