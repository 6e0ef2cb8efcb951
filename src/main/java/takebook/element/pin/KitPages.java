package takebook.element.pin;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.element.Element;
import takebook.element.Elements;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;
import takebook.project.ElementsPolicy;
import takebook.project.Policies;
import takebook.project.Projects;

/** The elements a project works with, which versions it keeps to, and which it lets through. */
@Path("/projects/{project:\\d+}/elements")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class KitPages {

    @CheckedTemplate(basePath = "element", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance kit(KitView view);
    }

    private final Elements elements;
    private final Pins pins;
    private final Policies policies;
    private final Projects projects;
    private final Assets assets;

    KitPages(Elements elements, Pins pins, Policies policies, Projects projects, Assets assets) {
        this.elements = elements;
        this.pins = pins;
        this.policies = policies;
        this.projects = projects;
        this.assets = assets;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(long project) {
        return page(project, List.of());
    }

    /** @param number of the version to keep to; 0 follows the newest */
    @POST
    @RolesAllowed(Roles.CURATOR)
    public Response pin(long project, @RestForm long element, @RestForm int number, @RestForm @Nullable String note) {
        try {
            if (number == 0) {
                pins.unpin(project, element);
            } else {
                pins.pin(project, element, number, note);
            }
        } catch (ProblemException refused) {
            if (refused.problem() != Problem.INVALID) {
                throw refused;
            }
            return Response.status(refused.problem().status()).entity(page(project, refused.violations())).build();
        }
        return Response.seeOther(URI.create("/projects/%d/elements".formatted(project))).build();
    }

    @POST
    @Path("policy")
    @RolesAllowed({Roles.APPROVER, Roles.ADMIN})
    public Response setPolicy(long project, @RestForm @Nullable String policy) {
        policies.setElements(project, ElementsPolicy.named(policy)
                .orElseThrow(() -> Problem.MALFORMED.because("“%s” is none of the choices.".formatted(policy))));
        return Response.seeOther(URI.create("/projects/%d/elements".formatted(project))).build();
    }

    private TemplateInstance page(long project, List<Violation> violations) {
        var pinned = pins.in(project);
        var all = elements.all();
        var inKit = all.stream().filter(element -> pinned.containsKey(element.id()) || Long.valueOf(project).equals(element.project())).toList();
        var others = all.stream().filter(element -> !inKit.contains(element) && !element.deprecated()).toList();
        return Templates.kit(new KitView(projects.require(project), lines(project, inKit, pinned), lines(project, others, pinned),
                policies.elements(project), violations));
    }

    private List<KitLine> lines(long project, Collection<Element> chosen, Map<Long, Pin> pinned) {
        var current = pins.current(project, chosen);
        var frontal = chosen.stream().collect(Collectors.toMap(Element::id, element -> frontal(element, current)));
        var pictures = assets.all(frontal.values()).stream().collect(Collectors.toMap(Asset::id, Function.identity()));
        return chosen.stream()
                .map(element -> new KitLine(element, current.get(element.id()), pinned.get(element.id()), pictures.get(frontal.get(element.id()))))
                .toList();
    }

    private static long frontal(Element element, Map<Long, CurrentVersion> current) {
        var used = current.get(element.id());
        return used == null ? element.newest().frontal() : used.version().frontal();
    }
}
