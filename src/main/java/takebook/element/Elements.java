package takebook.element;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.asset.Assets;
import takebook.audit.Audit;
import takebook.lineage.Lineage;
import takebook.lineage.NodeKind;
import takebook.lineage.Relation;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.project.Projects;
import takebook.search.Search;

/** Elements and their versions. A version is added, never changed. */
@ApplicationScoped
public class Elements {

    private final Assets assets;
    private final Projects projects;
    private final Lineage lineage;
    private final Search search;
    private final Audit audit;
    private final Actors actors;
    private final Clock clock;

    Elements(Assets assets, Projects projects, Lineage lineage, Search search, Audit audit, Actors actors, Clock clock) {
        this.assets = assets;
        this.projects = projects;
        this.lineage = lineage;
        this.search = search;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** Makes the element and its version 1, or is refused with everything that is wrong. */
    @Transactional
    public ElementVersion create(NewElement asked) {
        var checked = ElementCheck.element(asked, pictures(asked.images()), isMissing(asked.project()));

        var row = new ElementRow();
        row.name = checked.name();
        row.kind = checked.kind();
        row.project = asked.project();
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.createdBy = actors.current().name();
        row.persist();
        return addVersion(row, null, checked.version());
    }

    /** Two people adding a version at once both succeed, one after the other. */
    @Transactional
    public ElementVersion addVersion(long element, NewElementVersion asked) {
        var row = ElementRow.locked(element).orElseThrow(() -> noElement(element));
        var checked = ElementCheck.version(asked, pictures(asked.images()));
        return addVersion(row, ElementVersionRow.of(element).getFirst(), checked);
    }

    private ElementVersion addVersion(ElementRow element, @Nullable ElementVersionRow previous, ElementCheck.Version checked) {
        var row = new ElementVersionRow();
        row.number = previous == null ? 1 : previous.number + 1;
        row.id = lineage.register(NodeKind.ELEMENT_VERSION, element.name + " v" + row.number, element.project);
        row.element = element;
        row.images = checked.images().toArray(Long[]::new);
        row.canonicalPhrase = checked.canonicalPhrase();
        row.bannedPhrases = checked.bannedPhrases().toArray(String[]::new);
        row.note = checked.note();
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.createdBy = actors.current().name();
        row.persist();

        for (int i = 0; i < row.images.length; i++) {
            lineage.link(row.id, row.images[i], Relation.WAS_DERIVED_FROM, i == 0 ? "frontal" : "view", i);
            search.changed(row.images[i]);
        }
        if (previous != null) {
            lineage.link(row.id, previous.id, Relation.WAS_REVISION_OF, "revision", 0);
        }
        audit.record(previous == null ? "element.created" : "element.version-added", "element_version", row.id,
                previous == null ? Map.of() : facts(previous), facts(row));
        search.changed(row.id);
        return row.toElementVersion();
    }

    private static Map<String, ?> facts(ElementVersionRow row) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("element", row.element.id);
        facts.put("name", row.element.name);
        facts.put("kind", row.element.kind.id());
        facts.put("number", row.number);
        facts.put("images", List.of(row.images));
        facts.put("canonicalPhrase", row.canonicalPhrase == null ? "" : row.canonicalPhrase);
        facts.put("bannedPhrases", List.of(row.bannedPhrases));
        facts.put("note", row.note == null ? "" : row.note);
        return facts;
    }

    /** All elements, newest first, each with all its versions. */
    public List<Element> all() {
        var byElement = new LinkedHashMap<Long, List<ElementVersionRow>>();
        ElementVersionRow.newestFirst()
                .forEach(row -> byElement.computeIfAbsent(row.element.id, _ -> new ArrayList<>()).add(row));
        return byElement.values().stream().map(Elements::toElement).toList();
    }

    public Element require(long element) {
        var versions = ElementVersionRow.of(element);
        if (versions.isEmpty()) {
            throw noElement(element);
        }
        return toElement(versions);
    }

    private static Element toElement(List<ElementVersionRow> newestFirst) {
        return newestFirst.getFirst().element.toElement(
                newestFirst.stream().map(ElementVersionRow::toElementVersion).toList());
    }

    public ElementVersion requireVersion(long id) {
        return ElementVersionRow.<ElementVersionRow>findByIdOptional(id)
                .map(ElementVersionRow::toElementVersion)
                .orElseThrow(() -> Problem.NOT_FOUND.because("element version " + id));
    }

    public ElementVersion requireVersion(long element, int number) {
        return ElementVersionRow.numbered(element, number)
                .map(ElementVersionRow::toElementVersion)
                .orElseThrow(() -> Problem.NOT_FOUND.because("version %d of element %d".formatted(number, element)));
    }

    /** Those of the versions that exist. */
    public List<ElementVersion> versions(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : ElementVersionRow.all(ids).stream().map(ElementVersionRow::toElementVersion).toList();
    }

    private Map<Long, Picture> pictures(@Nullable List<Long> ids) {
        return Picture.byId(assets.all(ids == null ? List.of() : ids.stream().filter(id -> id != null).toList()));
    }

    private boolean isMissing(@Nullable Long project) {
        return Optional.ofNullable(project).flatMap(projects::find).isEmpty() && project != null;
    }

    private static RuntimeException noElement(long id) {
        return Problem.NOT_FOUND.because("element " + id);
    }
}
