package takebook.project;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import takebook.Sql;
import takebook.audit.Audit;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.problem.Violation;
import takebook.problem.Violations;
import takebook.search.Search;

/** The projects of this installation. */
@ApplicationScoped
public class Projects {

    static final int NAME_CHARACTERS = 120;
    static final int NOTES_CHARACTERS = 4_000;
    private static final Pattern QUOTATION_MARKS = Pattern.compile("[\"“”„]");

    private final EntityManager entityManager;
    private final AgroalDataSource database;
    private final Search search;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Projects(EntityManager entityManager, AgroalDataSource database, Search search, Actors actors, Audit audit, Clock clock) {
        this.entityManager = entityManager;
        this.database = database;
        this.search = search;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refused, with the reason beside {@code name}, when the name is empty, too long or taken. */
    @Transactional
    public Project create(@Nullable String name) {
        var violations = new Violations();
        String entered = entered(name, violations);
        violations.refuseIfAny();

        long id = insert(entered).orElseThrow(() -> taken(entered));
        audit.record("project.created", "project", id, Map.of(), Map.of("name", entered));
        return require(id);
    }

    private static String entered(@Nullable String name, Violations violations) {
        String entered = violations.required("name", name, NAME_CHARACTERS);
        if (QUOTATION_MARKS.matcher(entered).find()) {
            violations.add("name", "No quotation marks: a search puts them around the name.");
        }
        return entered;
    }

    /** The unique index decides, so two people typing the same name at once cannot both win. */
    private Optional<Long> insert(String name) {
        return entityManager.createNativeQuery("""
                        insert into project (name, created_at, created_by)
                        values (:name, :createdAt, :createdBy)
                        on conflict do nothing
                        returning id
                        """, Long.class)
                .setParameter("name", name)
                .setParameter("createdAt", clock.instant())
                .setParameter("createdBy", actors.current().name())
                .getResultList()
                .stream()
                .findFirst();
    }

    private static RuntimeException taken(String name) {
        var violations = new Violations();
        violations.add("name", "There is already a project called “%s”.".formatted(name));
        return Problem.INVALID.because(violations.all());
    }

    /** Everything people may change about it, at once. Renaming changes how search finds what is in it, within a moment. */
    @Transactional
    public Project change(long id, @Nullable String name, @Nullable String notes, boolean archived) {
        var violations = new Violations();
        String entered = entered(name, violations);
        String written = violations.optional("notes", notes, NOTES_CHARACTERS);
        violations.refuseIfAny();
        var row = ProjectRow.<ProjectRow>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> none(id));
        if (ProjectRow.count("lower(name) = lower(?1) and id <> ?2", entered, id) > 0) {
            throw taken(entered);
        }
        var before = row.toProject();
        row.name = entered;
        row.notes = written == null ? "" : written;
        row.archivedAt = !archived ? null : before.isArchived() ? before.archivedAt() : clock.instant();
        audit.record("project.changed", "project", id, facts(before), facts(row.toProject()));
        if (!before.name().equals(entered)) {
            search.changed(members(id));
        }
        return row.toProject();
    }

    /** Everything that is found by the project's name. An asset may have come to it later than its node says. */
    private List<Long> members(long id) {
        return Sql.on(database, "select id from lineage_node where project_id = ? union select id from asset where project_id = ?", id, id)
                .rows(row -> row.getLong(1));
    }

    private static Map<String, ?> facts(Project project) {
        return Map.of("name", project.name(), "notes", project.notes(), "archived", project.isArchived());
    }

    /** The project, and nobody else changes it or adds to it before the caller's transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Project lock(long id) {
        return ProjectRow.<ProjectRow>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(ProjectRow::toProject).orElseThrow(() -> none(id));
    }

    /** Says beside {@code project} that there is none with this number; nothing when there is, or when none is named. */
    @Transactional
    public List<Violation> check(@Nullable Long id) {
        return id == null || find(id).isPresent() ? List.of() : List.of(Violation.of("project", "There is no project " + id));
    }

    /** By name; the archived ones last. */
    public List<Project> all() {
        return ProjectRow.byName().stream().map(ProjectRow::toProject).toList();
    }

    public Project require(long id) {
        return find(id).orElseThrow(() -> none(id));
    }

    private static RuntimeException none(long id) {
        return Problem.NOT_FOUND.because("project " + id);
    }

    public Optional<Project> find(long id) {
        return ProjectRow.<ProjectRow>findByIdOptional(id).map(ProjectRow::toProject);
    }
}
