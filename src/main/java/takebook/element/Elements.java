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
import org.jspecify.annotations.Nullable;
import takebook.audit.Audit;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.problem.Violations;
import takebook.search.Search;

/** Elements and their versions. A version is added, never changed; whether it may be used is said beside it. */
@ApplicationScoped
public class Elements {

    /** The background step that follows when what may be used of an element changed; its subject is the element. */
    public static final String STANDING_CHANGED = "element.standing-changed";

    /** Every source agrees on four (rule ELM-2). */
    public static final int MOST_IMAGES = 4;

    private static final int NOTE_CHARACTERS = 4000;

    private final Register register;
    private final StandingTable standings;
    private final Search search;
    private final Audit audit;
    private final Actors actors;
    private final Clock clock;

    Elements(Register register, StandingTable standings, Search search, Audit audit, Actors actors, Clock clock) {
        this.register = register;
        this.standings = standings;
        this.search = search;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** Makes the element and its version 1, or is refused with everything that is wrong. */
    @Transactional
    public ElementVersion create(NewElement asked) {
        return register.create(asked);
    }

    /** Two people adding a version at once both succeed, one after the other. */
    @Transactional
    public ElementVersion addVersion(long element, NewElementVersion asked) {
        return register.addVersion(locked(element), asked);
    }

    /**
     * Brings a version into another state. Nothing happens when it is there already.
     *
     * @throws takebook.problem.ProblemException INVALID where the state it is in does not lead there
     */
    @Transactional
    public ElementVersion move(long element, int number, VersionState to, @Nullable String note) {
        locked(element);
        var version = requireVersion(element, number);
        if (version.state() == to) {
            return version;
        }
        var violations = new Violations();
        if (!version.state().next().contains(to)) {
            violations.add("state", "%s is %s; from there it cannot become %s.".formatted(version.title(), version.state().id(), to.id()));
        }
        var said = violations.optional("note", note, NOTE_CHARACTERS);
        violations.refuseIfAny();

        register.stand(element, version.id(), new VersionMove(to, said, clock.instant().truncatedTo(ChronoUnit.MICROS), actors.current().name()));
        audit.record("element.version-moved", "element_version", version.id(), Map.of("state", version.state().id()),
                Map.of("state", to.id(), "note", said == null ? "" : said));
        return requireVersion(element, number);
    }

    /** All that was ever said about whether this version may be used, newest first. */
    public List<VersionMove> moves(long version) {
        return standings.of(version);
    }

    /** Says that the whole element should not be used any more; what was made with it stays. */
    @Transactional
    public void deprecate(long element, @Nullable String note) {
        var row = locked(element);
        var violations = new Violations();
        var said = violations.optional("note", note, NOTE_CHARACTERS);
        violations.refuseIfAny();
        standings.deprecate(element, clock.instant(), actors.current().name(), said);
        audit.record("element.deprecated", "element", element, Map.of("name", row.name), Map.of("note", said == null ? "" : said));
        versionsOf(element).forEach(version -> search.changed(version.id));
    }

    @Transactional
    public void takeBack(long element) {
        locked(element);
        standings.takeBack(element);
        audit.record("element.deprecation-taken-back", "element", element, Map.of("deprecated", true), Map.of("deprecated", false));
        versionsOf(element).forEach(version -> search.changed(version.id));
    }

    private static List<ElementVersionRow> versionsOf(long element) {
        return ElementVersionRow.of(element);
    }

    /** All elements, newest first, each with all its versions. */
    public List<Element> all() {
        return elements(ElementVersionRow.newestFirst());
    }

    /** Those of the elements that exist, newest first, each with all its versions. */
    public List<Element> all(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : elements(ElementVersionRow.of(ids));
    }

    public Element require(long element) {
        return elements(versionsOf(element)).stream().findFirst().orElseThrow(() -> noElement(element));
    }

    private List<Element> elements(List<ElementVersionRow> newestFirst) {
        var byElement = new LinkedHashMap<Long, List<ElementVersion>>();
        toVersions(newestFirst).forEach(version -> byElement.computeIfAbsent(version.element(), _ -> new ArrayList<>()).add(version));
        var standing = standings.standings(byElement.keySet());
        return newestFirst.stream().map(row -> row.element).distinct()
                .map(row -> row.toElement(List.copyOf(byElement.get(row.id)), standing.get(row.id)))
                .toList();
    }

    private List<ElementVersion> toVersions(List<ElementVersionRow> rows) {
        var last = standings.last(rows.stream().map(row -> row.id).toList());
        return rows.stream().map(row -> row.toElementVersion(last.get(row.id))).toList();
    }

    public ElementVersion requireVersion(long id) {
        return versions(List.of(id)).stream().findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("element version " + id));
    }

    public ElementVersion requireVersion(long element, int number) {
        return ElementVersionRow.numbered(element, number)
                .map(row -> toVersions(List.of(row)).getFirst())
                .orElseThrow(() -> Problem.NOT_FOUND.because("version %d of element %d".formatted(number, element)));
    }

    /** Those of the versions that exist. */
    public List<ElementVersion> versions(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : toVersions(ElementVersionRow.all(ids));
    }

    private static ElementRow locked(long element) {
        return ElementRow.locked(element).orElseThrow(() -> noElement(element));
    }

    private static RuntimeException noElement(long id) {
        return Problem.NOT_FOUND.because("element " + id);
    }
}
