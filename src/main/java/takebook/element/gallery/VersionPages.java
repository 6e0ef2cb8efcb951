package takebook.element.gallery;

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
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.element.Element;
import takebook.element.ElementVersion;
import takebook.element.Elements;
import takebook.element.VersionState;
import takebook.element.pin.Pins;
import takebook.people.Me;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;

/** One version of an element, its state, and the projects that keep to it. */
@Path("/elements")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class VersionPages {

    @CheckedTemplate(basePath = "element", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance element(ElementView view);
    }

    private final Elements elements;
    private final Pins pins;
    private final ElementViews views;
    private final Me me;

    VersionPages(Elements elements, Pins pins, ElementViews views, Me me) {
        this.elements = elements;
        this.pins = pins;
        this.views = views;
        this.me = me;
    }

    /** The newest version that may be used; the newest of all while there is none. */
    @GET
    @Path("{id:\\d+}")
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(long id) {
        var element = elements.require(id);
        return page(element, element.published().orElseGet(element::newest), List.of());
    }

    /** What the page of the element is made of, as the API tells it. */
    @GET
    @Path("{id:\\d+}.json")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    public Element json(long id) {
        return elements.require(id);
    }

    @GET
    @Path("{id:\\d+}/versions/{number:\\d+}")
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance showVersion(long id, int number) {
        return page(elements.require(id), elements.requireVersion(id, number), List.of());
    }

    /** An id of the lineage graph leads here; the page lives at the element. */
    @GET
    @Path("versions/{version:\\d+}")
    @RolesAllowed(Roles.VIEWER)
    public Response redirect(long version) {
        return Response.seeOther(URI.create(elements.requireVersion(version).url())).build();
    }

    @POST
    @Path("{id:\\d+}/versions/{number:\\d+}/state")
    @RolesAllowed({Roles.CURATOR, Roles.APPROVER})
    public Response move(long id, int number, @RestForm @Nullable String state, @RestForm @Nullable String note) {
        var version = elements.requireVersion(id, number);
        var to = VersionState.of(state).orElseThrow(() -> Problem.MALFORMED.because("“%s” is no state of a version.".formatted(state)));
        version.state().requireRight(me, to);
        return answer(version, () -> elements.move(id, number, to, note));
    }

    /** @param deprecated whether the element should not be used any more, or may be again */
    @POST
    @Path("{id:\\d+}/deprecation")
    @RolesAllowed(Roles.CURATOR)
    public Response deprecate(long id, @RestForm boolean deprecated, @RestForm @Nullable String note) {
        return answer(elements.require(id).newest(), () -> {
            if (deprecated) {
                elements.deprecate(id, note);
            } else {
                elements.takeBack(id);
            }
        });
    }

    @POST
    @Path("{id:\\d+}/versions/{number:\\d+}/pins")
    @RolesAllowed(Roles.CURATOR)
    public Response pin(long id, int number, @RestForm @Nullable Long project, @RestForm @Nullable String note) {
        return answer(elements.requireVersion(id, number), () -> pins.pin(project, id, number, note));
    }

    @POST
    @Path("{id:\\d+}/versions/{number:\\d+}/unpin")
    @RolesAllowed(Roles.CURATOR)
    public Response unpin(long id, int number, @RestForm long project) {
        return answer(elements.requireVersion(id, number), () -> pins.unpin(project, id));
    }

    private Response answer(ElementVersion version, Runnable work) {
        try {
            work.run();
            return Response.seeOther(URI.create(version.url())).build();
        } catch (ProblemException refused) {
            if (refused.problem() != Problem.INVALID) {
                throw refused;
            }
            return Response.status(refused.problem().status())
                    .entity(page(elements.require(version.element()), version, refused.violations()))
                    .build();
        }
    }

    private TemplateInstance page(Element element, ElementVersion version, List<Violation> violations) {
        return Templates.element(views.of(element, version, violations));
    }
}
