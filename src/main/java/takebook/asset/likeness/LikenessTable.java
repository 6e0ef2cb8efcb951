package takebook.asset.likeness;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import takebook.Sql;

/** Pairs that look alike, the groups they make, and what people decided about them. */
@ApplicationScoped
class LikenessTable {

    /** @param score 0 to 1 */
    record Alike(long asset, double score) {}

    /** Still to be decided: in the lists, and not merged into another. */
    private static final String OPEN = """
            exists (select 1 from asset a where a.id = g.asset_id and a.state = 'READY' and a.hidden_at is null)
            and not exists (select 1 from asset_superseded s where s.asset_id = g.asset_id)""";

    private final AgroalDataSource database;

    LikenessTable(AgroalDataSource database) {
        this.database = database;
    }

    /** Until the end of the transaction nobody else compares. */
    void lock() {
        Sql.on(database, "select cast(pg_advisory_xact_lock(hashtextextended('likeness', 0)) as text)").row(row -> true);
    }

    /** Those of the others that may be called copies: no kin of our own making, no two takes, and nobody said otherwise. */
    Set<Long> comparable(long asset, Collection<Long> others) {
        return new HashSet<>(Sql.on(database, """
                select o.id
                  from asset a join asset o on o.id = any(?)
                 where a.id = ? and o.state = 'READY' and o.hidden_at is null and o.kind = a.kind
                   and not (a.origin = 'GENERATED' and o.origin = 'GENERATED')
                   and coalesce(a.derived_from_id, a.id) <> coalesce(o.derived_from_id, o.id)
                   and not exists (select 1 from asset_unlike u
                                    where u.one_id = least(a.id, o.id) and u.other_id = greatest(a.id, o.id))
                """, others, asset).rows(row -> row.getLong(1)));
    }

    /** Takes what was found before off the record and puts this in its place. */
    void replace(long asset, Map<Long, Double> alike) {
        forgetPairs(asset);
        alike.forEach((other, score) -> Sql.on(database, """
                insert into asset_likeness (one_id, other_id, score) values (?, ?, ?) on conflict (one_id, other_id) do nothing
                """, Math.min(asset, other), Math.max(asset, other), score).update());
        if (!alike.isEmpty()) {
            join(asset, alike.keySet());
        }
    }

    private void forgetPairs(long asset) {
        Sql.on(database, "delete from asset_likeness where one_id = ? or other_id = ?", asset, asset).update();
        Sql.on(database, "delete from asset_likeness_group where asset_id = ?", asset).update();
    }

    /** All of them, and everybody in a group with one of them, become one group. */
    private void join(long asset, Collection<Long> others) {
        var all = new HashSet<>(others);
        all.add(asset);
        var groups = new HashSet<>(Sql.on(database, "select distinct group_id from asset_likeness_group where asset_id = any(?)", all)
                .rows(row -> row.getLong(1)));
        var names = new HashSet<>(groups);
        names.addAll(all);
        long name = names.stream().mapToLong(Long::longValue).min().orElseThrow();
        Sql.on(database, "update asset_likeness_group set group_id = ? where group_id = any(?)", name, groups).update();
        Sql.on(database, """
                insert into asset_likeness_group (asset_id, group_id) select unnest(?), ?
                on conflict (asset_id) do update set group_id = excluded.group_id
                """, all, name).update();
    }

    /** Groups of at least two that are still to be decided, newest first. */
    List<Long> groups(@Nullable Long before, int limit) {
        return Sql.on(database, """
                select g.group_id
                  from asset_likeness_group g
                 where g.group_id < ? and %s
                 group by g.group_id having count(*) >= 2
                 order by g.group_id desc
                 limit ?
                """.formatted(OPEN), before == null ? Long.MAX_VALUE : before, limit).rows(row -> row.getLong(1));
    }

    long openGroups() {
        return Sql.on(database, """
                select count(*) from (
                    select g.group_id from asset_likeness_group g
                     where %s
                     group by g.group_id having count(*) >= 2) waiting
                """.formatted(OPEN)).row(row -> row.getLong(1));
    }

    /** Members that no merge has taken out, oldest first. */
    List<Long> members(long group) {
        return Sql.on(database, """
                select g.asset_id from asset_likeness_group g
                 where g.group_id = ? and %s
                 order by g.asset_id
                """.formatted(OPEN), group).rows(row -> row.getLong(1));
    }

    @Nullable Long groupOf(long asset) {
        return Sql.on(database, "select group_id from asset_likeness_group where asset_id = ?", asset).rows(row -> row.getLong(1))
                .stream().findFirst().orElse(null);
    }

    /** What looks like it, the most alike first. */
    List<Alike> alike(long asset) {
        return Sql.on(database, """
                select case when one_id = ? then other_id else one_id end, score from asset_likeness
                 where one_id = ? or other_id = ? order by score desc, 1
                """, asset, asset, asset).rows(row -> new Alike(row.getLong(1), row.getDouble(2)));
    }

    /** Those of them that look like another one which is still in the lists. */
    Set<Long> withCopies(Collection<Long> assets) {
        return new HashSet<>(Sql.on(database, """
                select g.asset_id
                  from asset_likeness_group g
                 where g.asset_id = any(?)
                   and %s
                   and exists (select 1 from asset_likeness_group o
                                where o.group_id = g.group_id and o.asset_id <> g.asset_id and %s)
                """.formatted(OPEN, OPEN.replace("g.asset_id", "o.asset_id")), assets).rows(row -> row.getLong(1)));
    }

    /** Says of every two of them that they are no copies. The group falls apart. */
    void setApart(List<Long> members, @Nullable String by, Instant now) {
        Sql.on(database, """
                insert into asset_unlike (one_id, other_id, decided_by, decided_at)
                select a, b, ?, ? from unnest(?) a, unnest(?) b where a < b
                on conflict do nothing
                """, by, now, members, members).update();
        Sql.on(database, "delete from asset_likeness where one_id = any(?) and other_id = any(?)", members, members).update();
        Sql.on(database, "delete from asset_likeness_group where asset_id = any(?)", members).update();
    }
}
