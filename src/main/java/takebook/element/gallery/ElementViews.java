package takebook.element.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.card.Cards;
import takebook.asset.quality.Quality;
import takebook.element.Element;
import takebook.element.ElementVersion;
import takebook.element.Elements;
import takebook.element.pin.Pins;
import takebook.element.supersession.Supersessions;
import takebook.element.use.Uses;
import takebook.element.view.ViewVocabulary;
import takebook.problem.Violation;
import takebook.project.Projects;

/** Gathers what the page of a version shows from where it lives. */
@ApplicationScoped
class ElementViews {

    private static final int TAKES = 8;

    private final Elements elements;
    private final Assets assets;
    private final Cards cards;
    private final Quality quality;
    private final Uses uses;
    private final Pins pins;
    private final Supersessions supersessions;
    private final Projects projects;
    private final ViewVocabulary vocabulary;

    ElementViews(Elements elements, Assets assets, Cards cards, Quality quality, Uses uses, Pins pins, Supersessions supersessions, Projects projects,
            ViewVocabulary vocabulary) {
        this.elements = elements;
        this.assets = assets;
        this.cards = cards;
        this.quality = quality;
        this.uses = uses;
        this.pins = pins;
        this.supersessions = supersessions;
        this.projects = projects;
        this.vocabulary = vocabulary;
    }

    ElementView of(Element element, ElementVersion version, List<Violation> violations) {
        var pictures = assets.all(element.versions().stream().flatMap(each -> each.images().stream()).distinct().toList());
        var takes = uses.takesByVersion(element.versions().stream().map(ElementVersion::id).toList());
        var versions = element.versions().stream()
                .map(each -> ElementVersionView.of(each, pictures, vocabulary, takes.getOrDefault(each.id(), 0L)))
                .toList();
        var shown = versions.stream().filter(each -> each.version().number() == version.number()).findFirst().orElseThrow();
        return new ElementView(element, shown, versions, elements.moves(version.id()), quality.set(shown.pictures()),
                cards.of(inOrder(uses.takesOf(version.id(), null, TAKES))),
                !supersessions.becauseOf(element.id(), null, 1).isEmpty(), pins.of(element.id()), projects.all(), violations);
    }

    private List<Asset> inOrder(List<Long> ids) {
        var found = assets.all(ids);
        return ids.stream().flatMap(id -> found.stream().filter(asset -> asset.id() == id)).toList();
    }
}
