package takebook.asset.batch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import takebook.Sql;
import takebook.asset.rights.Rights;
import takebook.job.Jobs;
import takebook.people.Actors;
import takebook.people.actor.Actor;
import takebook.people.actor.ActorKind;
import takebook.problem.Problem;
import takebook.problem.Violation;
import takebook.project.Projects;
import takebook.storage.Partials;

/**
 * The batches of files that come in.
 *
 * <p>A batch belongs to the account that started it, whether a person or one of its tokens acts; to everybody else it is
 * {@link Problem#NOT_FOUND}.
 */
@ApplicationScoped
public class Batches {

    private static final int MOST_AT_ONCE = 500;

    private final AgroalDataSource database;
    private final FileTable files;
    private final Announcements announcements;
    private final Partials partials;
    private final Projects projects;
    private final Rights rights;
    private final Jobs jobs;
    private final Actors actors;
    private final Clock clock;

    Batches(
            AgroalDataSource database,
            FileTable files,
            Announcements announcements,
            Partials partials,
            Projects projects,
            Rights rights,
            Jobs jobs,
            Actors actors,
            Clock clock) {
        this.database = database;
        this.files = files;
        this.announcements = announcements;
        this.partials = partials;
        this.projects = projects;
        this.rights = rights;
        this.jobs = jobs;
        this.actors = actors;
        this.clock = clock;
    }

    /** @throws takebook.problem.ProblemException INVALID when what is said cannot be stored */
    @Transactional
    public Batch start(About about) {
        mustBeGood(about);
        var owner = actors.current();
        long id = Sql.on(database, "insert into upload_batch (owner_id, owner_name, about, created_at) values (?, ?, cast(? as jsonb), ?) returning id",
                owner.id(), owner.name(), about.json(), clock.instant()).row(row -> row.getLong(1));
        return require(id);
    }

    public Batch require(long id) {
        return batches("where id = ? and owner_id = ?", id, actors.current().id()).stream()
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no upload %d of yours".formatted(id)));
    }

    /** For background work, whoever's it is. */
    Batch any(long id) {
        return batches("where id = ?", id).stream().findFirst().orElseThrow(() -> Problem.NOT_FOUND.because("upload " + id));
    }

    /** Newest first, those before the batch {@code before}; null for the first page. */
    public List<Batch> mine(@Nullable Long before, int limit) {
        return batches("where owner_id = ? and id < ? order by id desc limit ?",
                actors.current().id(), before == null ? Long.MAX_VALUE : before, limit);
    }

    public Tally tally(Batch batch) {
        return files.tally(batch.id());
    }

    /** Of several batches with one question; a batch without files has an empty one. */
    public Map<Long, Tally> tallies(List<Batch> asked) {
        return files.tallies(asked.stream().map(Batch::id).toList());
    }

    /** In the order they were announced, those after the file with the id {@code after}. */
    public List<BatchFile> files(Batch batch, Shown shown, @Nullable Long after, int limit) {
        return files.page(batch.id(), shown, after == null ? 0 : after, limit);
    }

    /** Those of them that are in the batch. */
    public List<BatchFile> files(Batch batch, Collection<Long> ids) {
        mustNotBeTooMany(ids);
        return files.some(batch.id(), ids);
    }

    /** Lists what is about to be hashed, so that a lost page can ask for it again. At most 500 at once. */
    @Transactional
    public void announce(Batch batch, List<Announced> announced) {
        mustNotBeTooMany(announced);
        announcements.byName(batch, announced);
    }

    /** What is known about files with these hashes, in the same order; from now on they are on the list. At most 500 at once. */
    @Transactional
    public List<BatchFile> check(Batch batch, List<Announced> hashed) {
        mustNotBeTooMany(hashed);
        if (hashed.stream().anyMatch(file -> file.sha256() == null)) {
            throw Problem.INVALID.because(List.of(Violation.of("sha256", "Every file is asked about by its SHA-256")));
        }
        return announcements.byHash(batch, hashed);
    }

    /** How many of its bytes are here. */
    public long offset(BatchFile file) {
        return file.key() == null ? 0 : partials.length(Objects.requireNonNull(file.key()));
    }

    /** Holds for files that become assets from now on; {@link #apply} is for those that are. */
    @Transactional
    public Batch change(Batch batch, About about) {
        mustBeGood(about);
        Sql.on(database, "update upload_batch set about = cast(? as jsonb) where id = ?", about.json(), batch.id()).update();
        return any(batch.id());
    }

    /** Says of every asset of the batch, in the background, what is said about the batch, those that were in the library before included. */
    @Transactional
    public void apply(Batch batch) {
        jobs.schedule(ApplyTask.NAME, batch.id());
    }

    /** Takes a file off the list, and what is here of an unfinished one off the disk. An asset stays where it is. */
    @Transactional
    public void remove(Batch batch, long id) {
        var file = files.find(id)
                .filter(found -> Objects.equals(found.batch(), batch.id()))
                .orElseThrow(() -> Problem.NOT_FOUND.because("file %d of upload %d".formatted(id, batch.id())));
        files.delete(file.id());
        if (file.key() != null) {
            partials.delete(file.key());
        }
    }

    /** @throws takebook.problem.ProblemException INVALID with everything that cannot be stored */
    void mustBeGood(About about) {
        var violations = new ArrayList<>(about.violations(rights.terms()));
        violations.addAll(projects.check(about.project()));
        if (!violations.isEmpty()) {
            throw Problem.INVALID.because(violations);
        }
    }

    private static void mustNotBeTooMany(Collection<?> asked) {
        if (asked.size() > MOST_AT_ONCE) {
            throw Problem.TOO_LARGE.because("At most %d files in one request, these are %d".formatted(MOST_AT_ONCE, asked.size()));
        }
    }

    private List<Batch> batches(String where, @Nullable Object... parameters) {
        return Sql.on(database, "select id, owner_id, owner_name, about, created_at from upload_batch " + where, parameters).rows(Batches::batch);
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getLong("id"),
                new Actor(row.getLong("owner_id"), row.getString("owner_name"), ActorKind.PERSON),
                About.ofJson(row.getString("about")),
                Sql.instant(row, "created_at"));
    }
}
