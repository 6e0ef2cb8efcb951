package takebook.element.pin;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.Sql;
import takebook.audit.Audit;
import takebook.element.Element;
import takebook.element.Elements;
import takebook.job.Jobs;
import takebook.people.Actors;
import takebook.problem.Violations;
import takebook.project.Projects;

/** The versions projects keep to. */
@ApplicationScoped
public class Pins {

    private static final int NOTE_CHARACTERS = 1000;

    private final AgroalDataSource database;
    private final Elements elements;
    private final Projects projects;
    private final Jobs jobs;
    private final Audit audit;
    private final Actors actors;
    private final Clock clock;

    Pins(AgroalDataSource database, Elements elements, Projects projects, Jobs jobs, Audit audit, Actors actors, Clock clock) {
        this.database = database;
        this.elements = elements;
        this.projects = projects;
        this.jobs = jobs;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Uses an element in a project, at this version from now on.
     *
     * @throws takebook.problem.ProblemException INVALID for a project that is not there and a version that may not be used
     */
    @Transactional
    public void pin(@Nullable Long project, long element, int number, @Nullable String note) {
        var version = elements.requireVersion(element, number);
        var violations = new Violations();
        if (project == null || projects.find(project).isEmpty()) {
            violations.add("project", "Choose a project.");
        }
        if (!version.state().usable()) {
            violations.add("number", "%s is %s: it cannot be pinned.".formatted(version.title(), version.state().id()));
        }
        var said = violations.optional("note", note, NOTE_CHARACTERS);
        violations.refuseIfAny();

        var before = find(project, element);
        Sql.on(database, """
                insert into element_pin (project_id, element_id, number, note, pinned_at, pinned_by) values (?, ?, ?, ?, ?, ?)
                on conflict (element_id, project_id) do update
                   set number = excluded.number, note = excluded.note, pinned_at = excluded.pinned_at, pinned_by = excluded.pinned_by
                """, project, element, number, said, clock.instant(), actors.current().name()).update();
        audit.record("element.pinned", "element", element, before.map(Pins::facts).orElse(Map.of()), facts(find(project, element).orElseThrow()));
        jobs.schedule(Elements.STANDING_CHANGED, element);
    }

    /** Follows the newest version from now on. Nothing happens when nothing is pinned. */
    @Transactional
    public void unpin(long project, long element) {
        find(project, element).ifPresent(pin -> {
            Sql.on(database, "delete from element_pin where project_id = ? and element_id = ?", project, element).update();
            audit.record("element.unpinned", "element", element, facts(pin), Map.of());
            jobs.schedule(Elements.STANDING_CHANGED, element);
        });
    }

    public Optional<Pin> find(long project, long element) {
        return rows("where p.project_id = ? and p.element_id = ?", project, element).stream().findFirst();
    }

    /** By project. */
    public List<Pin> of(long element) {
        return rows("where p.element_id = ? order by lower(j.name)", element);
    }

    public List<Pin> of(Collection<Long> elementIds) {
        return elementIds.isEmpty() ? List.of() : rows("where p.element_id = any (?) order by p.element_id, lower(j.name)", elementIds);
    }

    /** What a project keeps to, by element; empty for no project. */
    public Map<Long, Pin> in(@Nullable Long project) {
        return project == null ? Map.of()
                : rows("where p.project_id = ?", project).stream().collect(Collectors.toMap(Pin::element, Function.identity()));
    }

    /** The version this project would use of each element; those of which none may be used are left out. */
    public Map<Long, CurrentVersion> current(@Nullable Long project, Collection<Element> elementsAsked) {
        var pins = in(project);
        var found = new HashMap<Long, CurrentVersion>();
        for (Element element : elementsAsked) {
            var pin = Optional.ofNullable(pins.get(element.id()));
            element.published().ifPresent(newest -> found.put(element.id(), new CurrentVersion(
                    pin.flatMap(held -> element.numbered(held.number())).orElse(newest), pin.isPresent(), newest.number())));
        }
        return found;
    }

    private List<Pin> rows(String where, Object... parameters) {
        return Sql.on(database, """
                select p.project_id, j.name, p.element_id, p.number, p.note, p.pinned_at, p.pinned_by
                  from element_pin p join project j on j.id = p.project_id
                """ + where, parameters).rows(Pins::pin);
    }

    private static Pin pin(ResultSet row) throws SQLException {
        return new Pin(row.getLong("project_id"), row.getString("name"), row.getLong("element_id"), row.getInt("number"),
                row.getString("note"), Sql.instant(row, "pinned_at"), row.getString("pinned_by"));
    }

    private static Map<String, ?> facts(Pin pin) {
        return Map.of("project", pin.project(), "number", pin.number(), "note", pin.note() == null ? "" : pin.note());
    }
}
