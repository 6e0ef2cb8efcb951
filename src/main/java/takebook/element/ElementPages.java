package takebook.element;

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
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.AssetChoice;
import takebook.asset.AssetKind;
import takebook.asset.Assets;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;
import takebook.project.Projects;

@Path("/elements")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ElementPages {

    private static final int CANDIDATES = 48;

    @CheckedTemplate(basePath = "element", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance elements(List<ElementCard> elements);
        static native TemplateInstance element(ElementCard card, ElementVersionView shown);
        static native TemplateInstance elementForm(ElementFormView form);
    }

    private final Elements elements;
    private final Assets assets;
    private final AssetChoice choice;
    private final Projects projects;

    ElementPages(Elements elements, Assets assets, AssetChoice choice, Projects projects) {
        this.elements = elements;
        this.assets = assets;
        this.choice = choice;
        this.projects = projects;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance list() {
        var all = elements.all();
        var pictures = assets.all(all.stream().flatMap(element -> element.newest().images().stream()).distinct().toList());
        return Templates.elements(all.stream().map(element -> ElementCard.of(element, pictures)).toList());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(long id) {
        var element = elements.require(id);
        return page(element, element.newest());
    }

    @GET
    @Path("{id}/versions/{number}")
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance showVersion(long id, int number) {
        return page(elements.require(id), elements.requireVersion(id, number));
    }

    /** An id of the lineage graph leads here; the page lives at the element. */
    @GET
    @Path("versions/{version}")
    @RolesAllowed(Roles.VIEWER)
    public Response redirect(long version) {
        return Response.seeOther(URI.create(elements.requireVersion(version).url())).build();
    }

    private TemplateInstance page(Element element, ElementVersion version) {
        var images = element.versions().stream().flatMap(each -> each.images().stream()).distinct().toList();
        var pictures = assets.all(images);
        return Templates.element(ElementCard.of(element, pictures), ElementVersionView.of(version, pictures));
    }

    @GET
    @Path("new")
    @RolesAllowed(Roles.CURATOR)
    public TemplateInstance newElement() {
        return form(null, ElementForm.empty(), List.of());
    }

    @GET
    @Path("{id}/new-version")
    @RolesAllowed(Roles.CURATOR)
    public TemplateInstance newVersion(long id) {
        var element = elements.require(id);
        return form(element, ElementForm.startingFrom(element.newest()), List.of());
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    public Response create(@BeanParam ElementForm entered) {
        return answer(null, entered, () -> elements.create(entered.element()));
    }

    @POST
    @Path("{id}/versions")
    @RolesAllowed(Roles.CURATOR)
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
            return Response.status(refused.problem().status()).entity(form(element, entered, refused.violations())).build();
        }
    }

    private TemplateInstance form(@Nullable Element element, ElementForm form, List<Violation> violations) {
        var found = choice.of(AssetKind.IMAGE, ElementForm.given(form.q), form.after, CANDIDATES);
        return Templates.elementForm(new ElementFormView(element, ElementForm.given(form.name),
                ElementForm.given(form.kind), form.project(), inOrder(form.images), ElementForm.given(form.canonicalPhrase),
                ElementForm.given(form.bannedPhrases), ElementForm.given(form.note), ElementForm.given(form.q), found.items(), found.next(), projects.all(), violations));
    }

    private List<Asset> inOrder(List<Long> ids) {
        var found = assets.all(ids);
        return ids.stream()
                .map(id -> found.stream().filter(asset -> asset.id() == id).findFirst().orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }
}
