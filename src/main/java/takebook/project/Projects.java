package takebook.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import takebook.audit.Audit;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.problem.Violations;

/** The projects of this installation. */
@ApplicationScoped
public class Projects {

    static final int NAME_CHARACTERS = 120;
    private static final Pattern QUOTATION_MARKS = Pattern.compile("[\"“”„]");

    private final EntityManager entityManager;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Projects(EntityManager entityManager, Actors actors, Audit audit, Clock clock) {
        this.entityManager = entityManager;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refused, with the reason beside {@code name}, when the name is empty, too long or taken. */
    @Transactional
    public Project create(@Nullable String name) {
        var violations = new Violations();
        String entered = violations.required("name", name, NAME_CHARACTERS);
        if (QUOTATION_MARKS.matcher(entered).find()) {
            violations.add("name", "No quotation marks: a search puts them around the name.");
        }
        violations.refuseIfAny();

        long id = insert(entered).orElseThrow(() -> taken(entered));
        audit.record("project.created", "project", id, Map.of(), Map.of("name", entered));
        return require(id);
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

    public List<Project> all() {
        return ProjectRow.byName().stream().map(ProjectRow::toProject).toList();
    }

    public Project require(long id) {
        return find(id).orElseThrow(() -> Problem.NOT_FOUND.because("project " + id));
    }

    public Optional<Project> find(long id) {
        return ProjectRow.<ProjectRow>findByIdOptional(id).map(ProjectRow::toProject);
    }
}
