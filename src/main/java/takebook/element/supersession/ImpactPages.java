package takebook.element.supersession;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import takebook.asset.Assets;
import takebook.asset.card.Card;
import takebook.asset.card.Cards;
import takebook.element.Element;
import takebook.element.Elements;
import takebook.element.pin.Pin;
import takebook.element.pin.Pins;
import takebook.people.Roles;

/** What a new version touches, and why one thing is out of date. */
@Path("/elements")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class ImpactPages {

    private static final int SHOWN = 48;
    private static final int SHOTS = 100;

    @CheckedTemplate(basePath = "element", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance impact(ImpactView view);
        static native TemplateInstance outOfDate(Card card, List<Reason> reasons);
    }

    private final Elements elements;
    private final Supersessions supersessions;
    private final SupersessionQueries queries;
    private final Assets assets;
    private final Cards cards;
    private final Pins pins;

    ImpactPages(Elements elements, Supersessions supersessions, SupersessionQueries queries, Assets assets, Cards cards, Pins pins) {
        this.elements = elements;
        this.supersessions = supersessions;
        this.queries = queries;
        this.assets = assets;
        this.cards = cards;
        this.pins = pins;
    }

    @GET
    @Path("{id:\\d+}/impact")
    public TemplateInstance impact(long id, @RestQuery @Nullable Long before) {
        var element = elements.require(id);
        var found = supersessions.becauseOf(id, before, SHOWN);
        var outOfDate = outOfDate(found);
        Long next = outOfDate.size() < SHOWN ? null : found.getLast().asset();
        return Templates.impact(new ImpactView(element, outOfDate, before, next, behind(element), queries.touchedShots(id, SHOTS),
                queries.nextInLine(id)));
    }

    /** Each asset once, with a sentence for each old version in it. */
    private List<OutOfDate> outOfDate(List<Supersession> found) {
        Map<Long, List<String>> sentences = found.stream().collect(Collectors.groupingBy(Supersession::asset, LinkedHashMap::new,
                Collectors.mapping(Supersession::sentence, Collectors.toList())));
        var known = cards.of(assets.all(sentences.keySet()));
        return sentences.entrySet().stream()
                .flatMap(entry -> known.stream().filter(card -> card.asset().id() == entry.getKey())
                        .map(card -> new OutOfDate(card, entry.getValue())))
                .toList();
    }

    private List<Pin> behind(Element element) {
        Integer published = element.standing().published();
        return pins.of(element.id()).stream().filter(pin -> published != null && pin.number() < published).toList();
    }

    @GET
    @Path("out-of-date/{asset:\\d+}")
    public TemplateInstance outOfDate(long asset) {
        return Templates.outOfDate(cards.of(List.of(assets.require(asset))).getFirst(), supersessions.reasons(asset));
    }
}
