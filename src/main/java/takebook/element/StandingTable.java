package takebook.element;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.Sql;

/** What changes about elements and their versions: states, which version is the newest to be used, deprecation. */
@ApplicationScoped
class StandingTable {

    private final AgroalDataSource database;

    StandingTable(AgroalDataSource database) {
        this.database = database;
    }

    /** The last move of each of these versions. */
    Map<Long, VersionMove> last(Collection<Long> versions) {
        var found = new HashMap<Long, VersionMove>();
        Sql.on(database, """
                select m.version_id, m.state, m.note, m.at, m.by
                  from unnest(?::bigint[]) asked (id)
                 cross join lateral (select * from element_version_move
                                      where version_id = asked.id order by id desc limit 1) m
                """, versions).rows(row -> found.put(row.getLong("version_id"), move(row)));
        return found;
    }

    /** All moves of a version, newest first. */
    List<VersionMove> of(long version) {
        return Sql.on(database, "select state, note, at, by from element_version_move where version_id = ? order by id desc", version)
                .rows(StandingTable::move);
    }

    void move(long version, VersionMove move) {
        Sql.on(database, "insert into element_version_move (version_id, state, note, at, by) values (?, ?, ?, ?, ?)",
                version, move.state(), move.note(), move.at(), move.by()).update();
    }

    Map<Long, Standing> standings(Collection<Long> elements) {
        var found = new HashMap<Long, Standing>();
        Sql.on(database, """
                select id, published_number, deprecated_at, deprecated_by, deprecated_note from element where id = any (?)
                """, elements).rows(row -> found.put(row.getLong("id"), standing(row)));
        return found;
    }

    /** Finds the newest version that may be used anew, after a version came or moved. */
    void refresh(long element) {
        Sql.on(database, """
                update element
                   set published_number = (
                       select max(v.number)
                         from element_version v
                        cross join lateral (select state from element_version_move
                                             where version_id = v.id order by id desc limit 1) m
                        where v.element_id = element.id and m.state in ('PUBLISHED', 'APPROVED', 'LOCKED'))
                 where id = ?
                """, element).update();
    }

    void deprecate(long element, Instant at, String by, @Nullable String note) {
        Sql.on(database, "update element set deprecated_at = ?, deprecated_by = ?, deprecated_note = ? where id = ?",
                at, by, note, element).update();
    }

    void takeBack(long element) {
        Sql.on(database, "update element set deprecated_at = null, deprecated_by = null, deprecated_note = null where id = ?", element)
                .update();
    }

    private static VersionMove move(ResultSet row) throws SQLException {
        return new VersionMove(VersionState.valueOf(row.getString("state")), row.getString("note"), Sql.instant(row, "at"),
                row.getString("by"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var deprecated = row.getString("deprecated_by") == null ? null
                : new Standing.Deprecation(Sql.instant(row, "deprecated_at"), row.getString("deprecated_by"), row.getString("deprecated_note"));
        return new Standing(row.getObject("published_number", Integer.class), deprecated);
    }
}
