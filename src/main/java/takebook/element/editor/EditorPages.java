package takebook.element.editor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import takebook.asset.AssetChoice;
import takebook.asset.Assets;
import takebook.asset.list.AssetKind;
import takebook.element.Element;
import takebook.element.ElementVersion;
import takebook.element.Elements;
import takebook.element.view.Coverage;
import takebook.element.view.ElementKind;
import takebook.element.view.ViewVocabulary;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;
import takebook.project.Projects;

/** Making an element and its next version. */
@Path("/elements")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.CURATOR)
@RunOnVirtualThread
class EditorPages {

    private static final int CANDIDATES = 48;

    @CheckedTemplate(basePath = "element", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance elementForm(ElementFormView form);
    }

    private final Elements elements;
    private final Assets assets;
    private final AssetChoice choice;
    private final Projects projects;
    private final ViewVocabulary vocabulary;

    EditorPages(Elements elements, Assets assets, AssetChoice choice, Projects projects, ViewVocabulary vocabulary) {
        this.elements = elements;
        this.assets = assets;
        this.choice = choice;
        this.projects = projects;
        this.vocabulary = vocabulary;
    }

    /** @param image pictures to begin with */
    @GET
    @Path("new")
    public TemplateInstance newElement(@RestQuery List<Long> image) {
        return form(null, ElementForm.with(image), List.of());
    }

    @GET
    @Path("{id:\\d+}/new-version")
    public TemplateInstance newVersion(long id) {
        var element = elements.require(id);
        return form(element, ElementForm.startingFrom(element.newest()), List.of());
    }

    @POST
    public Response create(@BeanParam ElementForm entered) {
        return answer(null, entered, () -> elements.create(entered.element()));
    }

    @POST
    @Path("{id:\\d+}/versions")
    public Response addVersion(long id, @BeanParam ElementForm entered) {
        return answer(elements.require(id), entered, () -> elements.addVersion(id, entered.version()));
    }

    private Response answer(@Nullable Element element, ElementForm entered, Supplier<ElementVersion> make) {
        if (!entered.isFinal()) {
            return Response.ok(form(element, entered.afterAction(), List.of())).build();
        }
        try {
            return Response.seeOther(URI.create(make.get().url())).build();
        } catch (ProblemException refused) {
            if (refused.problem() != Problem.INVALID) {
                throw refused;
            }
            return Response.status(refused.problem().status()).entity(form(element, entered.afterAction(), refused.violations())).build();
        }
    }

    private TemplateInstance form(@Nullable Element element, ElementForm form, List<Violation> violations) {
        var found = choice.of(AssetKind.IMAGE, ElementForm.given(form.q), form.after, CANDIDATES);
        var kind = ElementKind.of(form.kind).orElse(ElementKind.CHARACTER);
        var shown = form.views.stream().map(view -> vocabulary.knows(view) ? view : ViewVocabulary.NOT_SAID).toList();
        var coverage = Coverage.of(kind, form.images, shown, assets.all(form.images), vocabulary);
        return Templates.elementForm(new ElementFormView(element, form, coverage, vocabulary.views(), found.items(), found.next(),
                projects.all(), violations));
    }
}
