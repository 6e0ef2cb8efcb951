package takebook.element.gallery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import takebook.asset.Assets;
import takebook.element.Element;
import takebook.element.ElementVersion;
import takebook.element.Elements;
import takebook.element.pin.Pin;
import takebook.element.pin.Pins;
import takebook.element.use.Uses;
import takebook.element.view.ViewVocabulary;
import takebook.people.Roles;
import takebook.project.Projects;

/** The catalogue of elements. */
@Path("/elements")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class CataloguePages {

    private static final int SHOWN = 48;

    @CheckedTemplate(basePath = "element", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance elements(CatalogueView view);
    }

    private final Elements elements;
    private final Assets assets;
    private final Uses uses;
    private final Pins pins;
    private final Projects projects;
    private final ViewVocabulary vocabulary;

    CataloguePages(Elements elements, Assets assets, Uses uses, Pins pins, Projects projects, ViewVocabulary vocabulary) {
        this.elements = elements;
        this.assets = assets;
        this.uses = uses;
        this.pins = pins;
        this.projects = projects;
        this.vocabulary = vocabulary;
    }

    @GET
    public TemplateInstance list(@BeanParam CatalogueFilter filter, @RestQuery @Nullable Long after) {
        var pinned = pins.in(filter.project());
        var found = elements.all().stream()
                .filter(element -> filter.holds(element, shown(element), pinned.containsKey(element.id())))
                .toList();
        var rest = after == null ? found : found.stream().filter(element -> element.id() < after).toList();
        var part = rest.subList(0, Math.min(SHOWN, rest.size()));
        String next = rest.size() > part.size() ? filter.url(part.getLast().id()) : null;
        return Templates.elements(new CatalogueView(filter, cards(part), found.size(), next, projects.all()));
    }

    private List<ElementCard> cards(List<Element> part) {
        var ids = part.stream().map(Element::id).toList();
        var pictures = assets.all(part.stream().flatMap(element -> shown(element).images().stream()).distinct().toList());
        var takes = uses.takesByElement(ids);
        var pinsOf = pins.of(ids).stream().collect(Collectors.groupingBy(Pin::element));
        return part.stream()
                .map(element -> new ElementCard(element, ElementVersionView.of(shown(element), pictures, vocabulary, 0),
                        takes.getOrDefault(element.id(), 0L), pinsOf.getOrDefault(element.id(), List.of())))
                .toList();
    }

    private static ElementVersion shown(Element element) {
        return element.published().orElseGet(element::newest);
    }
}
