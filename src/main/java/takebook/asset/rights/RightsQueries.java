package takebook.asset.rights;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.Sql;

/** Statements about rights, and what goes back to what as far as rights are concerned. */
@ApplicationScoped
class RightsQueries {

    /**
     * Only these make an effect depend on the rights of its cause: what a thing was made with. A newer revision of a file, and
     * the generation a re-issue repeats, have rights of their own.
     */
    private static final String CARRIES_RIGHTS = "e.relation in ('USED', 'WAS_DERIVED_FROM', 'WAS_GENERATED_BY')";

    private final AgroalDataSource database;

    RightsQueries(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * By asset: itself, if it came from outside or something was said about it, and all such files it goes back to. What was made
     * here and has nothing behind it has no root.
     */
    Map<Long, List<Root>> roots(Collection<Long> assets) {
        var roots = new HashMap<Long, List<Root>>();
        if (assets.isEmpty()) {
            return roots;
        }
        record Found(long start, Root root) {}
        Sql.on(database, """
                with recursive walk (start, id) as (
                    select s, s from unnest(?) s
                  union
                    select w.start, e.object_id
                      from walk w join lineage_edge e on e.subject_id = w.id
                     where %s
                )
                select w.start, a.id as root_id, a.title, s.*
                  from walk w
                  join asset a on a.id = w.id
                  left join lateral (
                      select * from asset_rights r where r.asset_id = a.id order by r.id desc limit 1
                  ) s on true
                 where a.origin in ('UPLOADED', 'IMPORTED') or s.id is not null
                """.formatted(CARRIES_RIGHTS), assets).rows(row -> {
                    long start = row.getLong("start");
                    long root = row.getLong("root_id");
                    return new Found(start, new Root(root, row.getString("title"), root == start,
                            row.getObject("id") == null ? null : statement(row)));
                })
                .forEach(found -> roots.computeIfAbsent(found.start(), _ -> new ArrayList<>()).add(found.root()));
        return roots;
    }

    /** Every asset whose light depends on these, and these themselves. */
    List<Long> dependents(Collection<Long> assets) {
        return Sql.on(database, """
                with recursive walk (id) as (
                    select s from unnest(?) s
                  union
                    select e.subject_id
                      from walk w join lineage_edge e on e.object_id = w.id
                     where %s
                )
                select a.id from walk w join asset a on a.id = w.id order by a.id
                """.formatted(CARRIES_RIGHTS), assets).rows(row -> row.getLong("id"));
    }

    List<Long> existing(Collection<Long> assets) {
        return Sql.on(database, "select id from asset where id = any (?) order by id", assets).rows(row -> row.getLong("id"));
    }

    /** One statement for all of them; their version counts it as a change, so that an old page cannot overwrite it. */
    void insert(Collection<Long> assets, UsageRights rights, Instant at, String by) {
        Sql.on(database, """
                insert into asset_rights (asset_id, basis, source, territory, valid_from, expires_on, people, people_note,
                                          consent_id, notes, stated_at, stated_by)
                select id, ?, ?, string_to_array(?, ','), cast(? as date), cast(? as date), ?, ?, cast(? as bigint), ?, ?, ?
                  from unnest(?) as chosen (id)
                """, rights.basis(), rights.source(), String.join(",", rights.territory().countries()), text(rights.validFrom()),
                text(rights.expiresOn()), rights.people(), rights.peopleNote(), rights.consent(), rights.notes(), at, by, assets)
                .update();
    }

    void countChange(Collection<Long> assets) {
        Sql.on(database, "update asset set version = version + 1 where id = any (?)", assets).update();
    }

    Map<Long, Statement> current(Collection<Long> assets) {
        var current = new HashMap<Long, Statement>();
        Sql.on(database, """
                select distinct on (asset_id) * from asset_rights where asset_id = any (?) order by asset_id, id desc
                """, assets).rows(RightsQueries::statement).forEach(statement -> current.put(statement.asset(), statement));
        return current;
    }

    /** Newest first. */
    List<Statement> history(long asset) {
        return Sql.on(database, "select * from asset_rights where asset_id = ? order by id desc", asset).rows(RightsQueries::statement);
    }

    /** Assets whose current statement begins, nears its end or ends on a day after {@code from}, up to {@code to}. */
    List<Long> turning(LocalDate from, LocalDate to, int expiringDays) {
        String start = from.toString();
        String end = to.toString();
        return Sql.on(database, """
                select asset_id
                  from (select distinct on (asset_id) * from asset_rights order by asset_id, id desc) s
                 where s.valid_from > cast(? as date) and s.valid_from <= cast(? as date)
                    or s.expires_on >= cast(? as date) and s.expires_on < cast(? as date)
                    or s.expires_on - cast(? as int) > cast(? as date) and s.expires_on - cast(? as int) <= cast(? as date)
                """, start, end, start, end, expiringDays, start, expiringDays, end).rows(row -> row.getLong("asset_id"));
    }

    LocalDate judgedOn() {
        return Sql.on(database, "select judged_on from asset_rights_day").row(row -> row.getObject("judged_on", LocalDate.class));
    }

    void judged(LocalDate day) {
        Sql.on(database, "update asset_rights_day set judged_on = cast(? as date)", day.toString()).update();
    }

    private static Statement statement(ResultSet row) throws SQLException {
        return new Statement(row.getLong("id"), row.getLong("asset_id"), rights(row), Sql.instant(row, "stated_at"), row.getString("stated_by"));
    }

    private static UsageRights rights(ResultSet row) throws SQLException {
        return new UsageRights(row.getString("basis"), row.getString("source"),
                new Territory(Arrays.asList((String[]) row.getArray("territory").getArray())),
                row.getObject("valid_from", LocalDate.class), row.getObject("expires_on", LocalDate.class),
                People.valueOf(row.getString("people")), row.getString("people_note"), Sql.number(row, "consent_id"), row.getString("notes"));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
