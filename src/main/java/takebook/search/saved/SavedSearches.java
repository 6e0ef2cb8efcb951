package takebook.search.saved;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.Sql;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.problem.Violation;
import takebook.problem.Violations;

/** The saved searches the acting person may see: their own, and those that are shared. */
@ApplicationScoped
public class SavedSearches {

    private static final int NAME_CHARACTERS = 120;
    private static final int QUERY_CHARACTERS = 2_000;

    private final AgroalDataSource database;
    private final Actors actors;
    private final Clock clock;

    SavedSearches(AgroalDataSource database, Actors actors, Clock clock) {
        this.database = database;
        this.actors = actors;
        this.clock = clock;
    }

    /** By name. */
    public List<SavedSearch> all() {
        return Sql.on(database, "select * from saved_search where shared or owner_id = ? order by lower(name), id", me()).rows(SavedSearches::toSearch);
    }

    /** One that is not there, or not for this person's eyes, is NOT_FOUND. */
    public SavedSearch require(long id) {
        return visibleTo(me(), id);
    }

    SavedSearch visibleTo(long person, long id) {
        return Sql.on(database, "select * from saved_search where id = ?", id).rows(SavedSearches::toSearch).stream()
                .filter(search -> search.isVisibleTo(person))
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no saved search " + id));
    }

    /** Any query may be saved, also one with mistakes. Refused, with the reason beside {@code name}, when the name is taken. */
    @Transactional
    public SavedSearch save(@Nullable String name, @Nullable String query, boolean shared) {
        var entered = entered(name, query);
        var actor = actors.current();
        var now = clock.instant();
        long id = Sql.on(database, """
                insert into saved_search (name, query, shared, owner_id, owner, created_at, changed_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing returning id
                """, entered.name(), entered.query(), shared, me(), actor.name(), now, now)
                .rows(row -> row.getLong(1)).stream().findFirst().orElseThrow(() -> taken(entered.name()));
        return require(id);
    }

    /** Only its owner changes it; to others it is FORBIDDEN. */
    @Transactional
    public SavedSearch change(long id, @Nullable String name, @Nullable String query, boolean shared) {
        requireOwn(id);
        var entered = entered(name, query);
        long others = Sql.on(database, "select count(*) from saved_search where owner_id = ? and lower(name) = lower(?) and id <> ?",
                me(), entered.name(), id).row(row -> row.getLong(1));
        if (others > 0) {
            throw taken(entered.name());
        }
        Sql.on(database, "update saved_search set name = ?, query = ?, shared = ?, changed_at = ? where id = ?",
                entered.name(), entered.query(), shared, clock.instant(), id).update();
        return require(id);
    }

    @Transactional
    public void delete(long id) {
        requireOwn(id);
        Sql.on(database, "delete from saved_search where id = ?", id).update();
    }

    boolean isMine(SavedSearch search) {
        return search.ownerId() == me();
    }

    long me() {
        Long id = actors.current().id();
        if (id == null) {
            throw Problem.FORBIDDEN.because("Searches are saved by people, not by Takebook itself.");
        }
        return id;
    }

    private void requireOwn(long id) {
        var search = require(id);
        if (!isMine(search)) {
            throw Problem.FORBIDDEN.because("This search belongs to %s; save one of your own.".formatted(search.owner()));
        }
    }

    private record Entered(String name, String query) {}

    private static Entered entered(@Nullable String name, @Nullable String query) {
        var violations = new Violations();
        String enteredName = violations.required("name", name, NAME_CHARACTERS);
        String enteredQuery = violations.optional("q", query, QUERY_CHARACTERS);
        violations.refuseIfAny();
        return new Entered(enteredName, enteredQuery == null ? "" : enteredQuery);
    }

    private static RuntimeException taken(String name) {
        return Problem.INVALID.because(List.of(Violation.of("name", "You have already saved a search called “%s”.".formatted(name))));
    }

    private static SavedSearch toSearch(ResultSet row) throws SQLException {
        return new SavedSearch(row.getLong("id"), row.getString("name"), row.getString("query"), row.getBoolean("shared"),
                row.getLong("owner_id"), row.getString("owner"), Sql.instant(row, "created_at"), Sql.instant(row, "changed_at"));
    }
}
