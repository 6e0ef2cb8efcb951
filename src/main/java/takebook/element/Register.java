package takebook.element;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.asset.Assets;
import takebook.audit.Audit;
import takebook.element.view.ViewVocabulary;
import takebook.job.Jobs;
import takebook.lineage.Lineage;
import takebook.lineage.NodeKind;
import takebook.lineage.Relation;
import takebook.people.Actors;
import takebook.project.Projects;
import takebook.search.Search;

/** Writes elements, versions and their states, in the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Register {

    private final StandingTable standings;
    private final ViewVocabulary vocabulary;
    private final Assets assets;
    private final Projects projects;
    private final Lineage lineage;
    private final Search search;
    private final Audit audit;
    private final Jobs jobs;
    private final Actors actors;
    private final Clock clock;

    Register(StandingTable standings, ViewVocabulary vocabulary, Assets assets, Projects projects, Lineage lineage, Search search,
            Audit audit, Jobs jobs, Actors actors, Clock clock) {
        this.standings = standings;
        this.vocabulary = vocabulary;
        this.assets = assets;
        this.projects = projects;
        this.lineage = lineage;
        this.search = search;
        this.audit = audit;
        this.jobs = jobs;
        this.actors = actors;
        this.clock = clock;
    }

    ElementVersion create(NewElement asked) {
        var checked = ElementCheck.element(asked, pictures(asked.images()), vocabulary, isMissing(asked.project()));

        var row = new ElementRow();
        row.name = checked.name();
        row.kind = checked.kind();
        row.project = asked.project();
        row.createdAt = now();
        row.createdBy = actors.current().name();
        row.persist();
        return addVersion(row, null, checked.version());
    }

    ElementVersion addVersion(ElementRow row, NewElementVersion asked) {
        var checked = ElementCheck.version(asked, pictures(asked.images()), vocabulary);
        return addVersion(row, ElementVersionRow.of(row.id).getFirst(), checked);
    }

    private ElementVersion addVersion(ElementRow element, @Nullable ElementVersionRow previous, ElementCheck.Version checked) {
        var row = new ElementVersionRow();
        row.number = previous == null ? 1 : previous.number + 1;
        row.id = lineage.register(NodeKind.ELEMENT_VERSION, element.name + " v" + row.number, element.project);
        row.element = element;
        row.images = checked.images().toArray(Long[]::new);
        row.views = checked.views().toArray(String[]::new);
        row.canonicalPhrase = checked.canonicalPhrase();
        row.bannedPhrases = checked.bannedPhrases().toArray(String[]::new);
        row.description = checked.description();
        row.dos = checked.dos();
        row.donts = checked.donts();
        row.note = checked.note();
        row.createdAt = now();
        row.createdBy = actors.current().name();
        row.persistAndFlush();

        for (int i = 0; i < row.images.length; i++) {
            lineage.link(row.id, row.images[i], Relation.WAS_DERIVED_FROM, i == 0 ? "frontal" : "view", i);
        }
        search.changed(checked.images());
        if (previous != null) {
            lineage.link(row.id, previous.id, Relation.WAS_REVISION_OF, "revision", 0);
        }
        audit.record(previous == null ? "element.created" : "element.version-added", "element_version", row.id,
                previous == null ? Map.of() : facts(previous), facts(row));
        var first = new VersionMove(checked.state(), null, row.createdAt, row.createdBy);
        stand(element.id, row.id, first);
        return row.toElementVersion(first);
    }

    /** Brings a version into a state, and everything that hangs on what may be used of its element up to date. */
    void stand(long element, long version, VersionMove move) {
        standings.move(version, move);
        standings.refresh(element);
        search.changed(version);
        jobs.schedule(Elements.STANDING_CHANGED, element);
    }

    private static Map<String, ?> facts(ElementVersionRow row) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("element", row.element.id);
        facts.put("name", row.element.name);
        facts.put("kind", row.element.kind.id());
        facts.put("number", row.number);
        facts.put("images", List.of(row.images));
        facts.put("views", List.of(row.views));
        facts.put("canonicalPhrase", row.canonicalPhrase == null ? "" : row.canonicalPhrase);
        facts.put("bannedPhrases", List.of(row.bannedPhrases));
        facts.put("description", row.description == null ? "" : row.description);
        facts.put("dos", row.dos == null ? "" : row.dos);
        facts.put("donts", row.donts == null ? "" : row.donts);
        facts.put("note", row.note == null ? "" : row.note);
        return facts;
    }

    private Map<Long, Picture> pictures(@Nullable List<Long> ids) {
        return Picture.byId(assets.all(ids == null ? List.of() : ids.stream().filter(id -> id != null).toList()));
    }

    private boolean isMissing(@Nullable Long project) {
        return Optional.ofNullable(project).flatMap(projects::find).isEmpty() && project != null;
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
