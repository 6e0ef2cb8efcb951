package takebook.project.shot;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import takebook.Sql;
import takebook.audit.Audit;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.problem.Violation;
import takebook.problem.Violations;
import takebook.project.Projects;

/** The shots of all projects. */
@ApplicationScoped
public class Shots {

    static final int NAME_CHARACTERS = 120;
    static final int BRIEF_CHARACTERS = 4_000;

    private final AgroalDataSource database;
    private final Projects projects;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Shots(AgroalDataSource database, Projects projects, Actors actors, Audit audit, Clock clock) {
        this.database = database;
        this.projects = projects;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order of the story. */
    @Transactional
    public List<Shot> of(long project) {
        return ShotRow.of(project).stream().map(ShotRow::toShot).toList();
    }

    @Transactional
    public Optional<Shot> find(long id) {
        return ShotRow.<ShotRow>findByIdOptional(id).map(ShotRow::toShot);
    }

    @Transactional
    public Shot require(long id) {
        return find(id).orElseThrow(() -> Problem.NOT_FOUND.because("There is no shot " + id));
    }

    /** The shot, if it lies in this project. */
    @Transactional
    public Shot require(long project, long id) {
        return find(id).filter(shot -> shot.project() == project)
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no shot %d in project %d".formatted(id, project)));
    }

    /** Behind the ones that are there. Refused with the reason beside {@code name}, {@code brief} or {@code project}. */
    @Transactional
    public Shot add(long project, NewShot asked) {
        var violations = new Violations();
        var entered = entered(asked, "name", "brief", violations);
        requireOpen(project);
        refuseTaken(project, List.of(entered), "name", violations);
        violations.refuseIfAny();
        return addAll(project, List.of(entered)).getFirst();
    }

    /** A pasted list, all of it or nothing: what is wrong is said beside {@code shots}, each with its line. */
    @Transactional
    public List<Shot> addList(long project, String pasted) {
        var violations = new Violations();
        var shots = ShotList.read(pasted, violations).stream().map(shot -> entered(shot, "shots", "shots", violations)).toList();
        requireOpen(project);
        refuseTaken(project, shots, "shots", violations);
        violations.refuseIfAny();
        return addAll(project, shots);
    }

    private static NewShot entered(NewShot asked, String nameField, String briefField, Violations violations) {
        String name = violations.required(nameField, asked.name(), NAME_CHARACTERS);
        String brief = violations.optional(briefField, asked.brief(), BRIEF_CHARACTERS);
        return new NewShot(name.replaceAll("\\s+", " "), brief == null ? "" : brief, asked.status() == null ? ShotStatus.IDEA : asked.status());
    }

    /** Locks the project, so that of two lists at once the second one sees what the first one added. */
    private void requireOpen(long project) {
        if (projects.lock(project).isArchived()) {
            throw Problem.CONFLICT.because("This project is archived and takes no new shots. Open it again first.");
        }
    }

    private static void refuseTaken(long project, List<NewShot> shots, String field, Violations violations) {
        var names = new HashSet<String>();
        ShotRow.of(project).forEach(row -> names.add(row.name.toLowerCase(Locale.ROOT)));
        for (var shot : shots) {
            if (shot.name() != null && !shot.name().isEmpty() && !names.add(shot.name().toLowerCase(Locale.ROOT))) {
                violations.add(field, "There is already a shot called “%s” in this project.".formatted(shot.name()));
            }
        }
    }

    private List<Shot> addAll(long project, List<NewShot> shots) {
        int position = ShotRow.of(project).stream().mapToInt(row -> row.position + 1).max().orElse(0);
        var added = new ArrayList<Shot>();
        for (var shot : shots) {
            var row = new ShotRow();
            row.project = project;
            row.position = position++;
            row.name = shot.name();
            row.brief = shot.brief();
            row.status = shot.status();
            row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            row.createdBy = actors.current().name();
            row.persist();
            audit.record("shot.created", "shot", row.id, Map.of(), facts(row));
            added.add(row.toShot());
        }
        return added;
    }

    /** @param version the one the change was made to; when another is stored now, {@link Problem#CONFLICT} says so */
    @Transactional
    public Shot change(long id, int version, NewShot asked) {
        var violations = new Violations();
        var entered = entered(asked, "name", "brief", violations);
        violations.refuseIfAny();
        var row = ShotRow.forUpdate(id).orElseThrow(() -> Problem.NOT_FOUND.because("There is no shot " + id));
        if (row.version != version) {
            throw Problem.CONFLICT.because("You changed version %d of this shot, but version %d is stored now: it is called “%s” and is %s."
                    .formatted(version, row.version, row.name, row.status.label()));
        }
        ShotRow.named(row.project, entered.name()).filter(other -> other.id != id).ifPresent(_ -> {
            throw Problem.INVALID.because(List.of(Violation.of("name", "There is already a shot called “%s” in this project.".formatted(entered.name()))));
        });
        var before = facts(row);
        row.name = entered.name();
        row.brief = entered.brief();
        row.status = entered.status();
        row.version++;
        audit.record("shot.changed", "shot", id, before, facts(row));
        return row.toShot();
    }

    /** @return those that were not in it before */
    @Transactional
    public List<Long> lay(long shot, Collection<Long> assets) {
        require(shot);
        var added = Sql.on(database, """
                insert into shot_asset (shot_id, asset_id, added_at, added_by)
                select ?, id, ?, ? from lineage_node where kind = 'ASSET' and id = any (?)
                on conflict do nothing returning asset_id
                """, shot, clock.instant(), actors.current().name(), assets).rows(row -> row.getLong(1));
        if (!added.isEmpty()) {
            audit.record("shot.laid-in", "shot", shot, Map.of(), Map.of("assets", added));
        }
        return added;
    }

    /** Takes what was laid in by hand out again; takes that were asked for in the shot stay. */
    @Transactional
    public List<Long> takeOut(long shot, Collection<Long> assets) {
        require(shot);
        var removed = Sql.on(database, "delete from shot_asset where shot_id = ? and asset_id = any (?) returning asset_id", shot, assets)
                .rows(row -> row.getLong(1));
        if (!removed.isEmpty()) {
            audit.record("shot.taken-out", "shot", shot, Map.of("assets", removed), Map.of());
        }
        return removed;
    }

    /** What was laid in by hand, oldest first. */
    public List<Long> laidIn(long shot) {
        return Sql.on(database, "select asset_id from shot_asset where shot_id = ? order by added_at, asset_id", shot)
                .rows(row -> row.getLong(1));
    }

    private static Map<String, ?> facts(ShotRow row) {
        var facts = new HashMap<String, Object>();
        facts.put("project", row.project);
        facts.put("name", row.name);
        facts.put("brief", row.brief);
        facts.put("status", row.status.name());
        return facts;
    }
}
