package takebook.asset.likeness;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import takebook.Sql;

/** Merges and what they superseded. */
@ApplicationScoped
class MergeTable {

    private final AgroalDataSource database;

    MergeTable(AgroalDataSource database) {
        this.database = database;
    }

    long write(long keeper, Collection<Long> others, List<String> tagsAdded, @Nullable String by, Instant now) {
        long merge = Sql.on(database, """
                insert into asset_merge (keeper_id, tags_added, merged_by, merged_at)
                values (?, coalesce(string_to_array(nullif(?, ''), E'\\n'), '{}'), ?, ?) returning id
                """,
                keeper, String.join("\n", tagsAdded), by, now).row(row -> row.getLong(1));
        Sql.on(database, "insert into asset_superseded (asset_id, keeper_id, merge_id) select unnest(?), ?, ?", others, keeper, merge).update();
        return merge;
    }

    Optional<Merge> find(long merge) {
        return Sql.on(database, """
                select id, keeper_id, array_to_string(tags_added, E'\\n') as tags, merged_by, merged_at, undone_at is not null as undone from asset_merge where id = ?
                """, merge).rows(row -> new Merge(row.getLong("id"), row.getLong("keeper_id"), supersededBy(merge),
                        row.getString("tags").lines().toList(), row.getString("merged_by"), Sql.instant(row, "merged_at"), row.getBoolean("undone")))
                .stream().findFirst();
    }

    /** The merge that took this asset out of the lists; nothing for one that is in them. */
    Optional<Merge> superseding(long asset) {
        return Sql.on(database, "select merge_id from asset_superseded where asset_id = ?", asset).rows(row -> row.getLong(1))
                .stream().findFirst().flatMap(this::find);
    }

    Set<Long> superseded(Collection<Long> assets) {
        return new HashSet<>(Sql.on(database, "select asset_id from asset_superseded where asset_id = any(?)", assets).rows(row -> row.getLong(1)));
    }

    /** What this asset was kept instead of. */
    List<Long> keptInsteadOf(long asset) {
        return Sql.on(database, "select asset_id from asset_superseded where keeper_id = ? order by asset_id", asset).rows(row -> row.getLong(1));
    }

    void undo(long merge, Instant now) {
        Sql.on(database, "delete from asset_superseded where merge_id = ?", merge).update();
        Sql.on(database, "update asset_merge set undone_at = ? where id = ?", now, merge).update();
    }

    private List<Long> supersededBy(long merge) {
        return Sql.on(database, "select asset_id from asset_superseded where merge_id = ? order by asset_id", merge).rows(row -> row.getLong(1));
    }
}
