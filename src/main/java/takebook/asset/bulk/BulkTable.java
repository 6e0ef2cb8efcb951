package takebook.asset.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.Sql;
import takebook.problem.Problem;

/** The statements of bulk changes. Each takes as many assets as it is given, in one statement. */
@ApplicationScoped
class BulkTable {

    private static final Duration PLANS_KEPT = Duration.ofDays(1);
    private static final String VALUES = "select id, tags, role, project_id, rating, rated_by, rated_at from asset where id = any (?) order by id";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    BulkTable(AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** @param before and {@code after} as they stood around the change */
    record Changed(Values before, Values after) {}

    /** Plans nobody applied within a day are forgotten on the way. */
    long plan(BulkChange change, @Nullable String query, Collection<Long> assets, String by) {
        Sql.on(database, "delete from asset_bulk where state = 'PLANNED' and asked_at < ?", clock.instant().minus(PLANS_KEPT)).update();
        return Sql.on(database, """
                insert into asset_bulk (query, change, asset_ids, state, asked_by, asked_at)
                values (?, cast(? as jsonb), ?, 'PLANNED', ?, ?) returning id
                """, query, written(change), assets, by, clock.instant()).row(row -> row.getLong(1));
    }

    Bulk require(long id) {
        return one("select * from asset_bulk where id = ?", id);
    }

    Bulk locked(long id) {
        return one("select * from asset_bulk where id = ? for update", id);
    }

    private Bulk one(String sql, long id) {
        return Sql.on(database, sql, id).rows(this::toBulk).stream().findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no bulk change %d; a plan nobody applied is kept for a day".formatted(id)));
    }

    List<Values> values(Collection<Long> assets) {
        return Sql.on(database, VALUES, assets).rows(BulkTable::toValues);
    }

    /** Nobody else changes them before the transaction ends. */
    List<Values> valuesForUpdate(Collection<Long> assets) {
        return Sql.on(database, VALUES + " for update", assets).rows(BulkTable::toValues);
    }

    void write(List<Changed> changes) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var each : changes) {
            var row = new HashMap<String, @Nullable Object>();
            row.put("id", each.after().id());
            row.put("tags", each.after().tags());
            row.put("role", each.after().role());
            row.put("project", each.after().project());
            row.put("rating", each.after().rating());
            row.put("rated_by", each.after().ratedBy());
            row.put("rated_at", each.after().ratedAt());
            row.put("versions", each.after().isNewVersionOf(each.before()) ? 1 : 0);
            rows.add(row);
        }
        Sql.on(database, """
                update asset a
                   set tags = array(select jsonb_array_elements_text(x.tags)), role = x.role, project_id = x.project,
                       rating = x.rating, rated_by = x.rated_by, rated_at = x.rated_at, version = a.version + x.versions
                  from jsonb_to_recordset(cast(? as jsonb))
                       as x(id bigint, tags jsonb, role text, project bigint, rating smallint, rated_by text, rated_at timestamptz, versions int)
                 where a.id = x.id
                """, written(rows)).update();
    }

    void keep(long bulk, List<Changed> changes) {
        var rows = changes.stream().map(each -> Map.of("asset_id", each.before().id(), "before", each.before(), "after", each.after())).toList();
        Sql.on(database, """
                insert into asset_bulk_before (bulk_id, asset_id, before, after)
                select ?, x.asset_id, x.before, x.after
                  from jsonb_to_recordset(cast(? as jsonb)) as x(asset_id bigint, before jsonb, after jsonb)
                """, bulk, written(rows)).update();
    }

    List<Changed> kept(long bulk) {
        return Sql.on(database, "select before, after from asset_bulk_before where bulk_id = ? order by asset_id", bulk)
                .rows(row -> new Changed(read(row.getString(1), Values.class), read(row.getString(2), Values.class)));
    }

    void applied(long bulk, int changed, Collection<Long> laidIn, Collection<Long> collected) {
        Sql.on(database, "update asset_bulk set state = 'APPLIED', changed = ?, laid_in = ?, collected = ?, applied_at = ? where id = ?",
                changed, laidIn, collected, clock.instant(), bulk).update();
    }

    void undone(long bulk, Collection<Long> skipped, String by) {
        Sql.on(database, "update asset_bulk set state = 'UNDONE', skipped = ?, undone_at = ?, undone_by = ? where id = ?",
                skipped, clock.instant(), by, bulk).update();
    }

    private Bulk toBulk(ResultSet row) throws SQLException {
        return new Bulk(row.getLong("id"), BulkState.valueOf(row.getString("state")), row.getString("query"),
                read(row.getString("change"), BulkChange.class), ids(row.getArray("asset_ids")), row.getInt("changed"),
                ids(row.getArray("laid_in")), ids(row.getArray("collected")), ids(row.getArray("skipped")), row.getString("asked_by"),
                Sql.instant(row, "asked_at"));
    }

    private static List<Long> ids(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }

    private static Values toValues(ResultSet row) throws SQLException {
        return new Values(row.getLong("id"), List.of((String[]) row.getArray("tags").getArray()), row.getString("role"),
                Sql.number(row, "project_id"), row.getObject("rating", Integer.class), row.getString("rated_by"),
                row.getObject("rated_at") == null ? null : Sql.instant(row, "rated_at"));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of ours is always JSON", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a bulk change that was kept cannot be read", e);
        }
    }
}
