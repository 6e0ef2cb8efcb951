package takebook.board.shot;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takebook.Sql;
import takebook.asset.document.AssetMarks;
import takebook.audit.Audit;
import takebook.people.Actors;
import takebook.search.Search;

/** Picks and passes of all shots. */
@ApplicationScoped
class Flags implements AssetMarks {

    private final AgroalDataSource database;
    private final Audit audit;
    private final Search search;
    private final Actors actors;
    private final Clock clock;

    Flags(AgroalDataSource database, Audit audit, Search search, Actors actors, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.actors = actors;
        this.clock = clock;
    }

    /** The same flag for all of these, or none. */
    @Transactional
    void set(long shot, Collection<Long> takes, Optional<Flag> flag) {
        var before = of(shot);
        if (flag.isPresent()) {
            Sql.on(database, """
                    insert into board_flag (shot_id, asset_id, flag, flagged_at, flagged_by)
                    select ?, id, ?, ?, ? from lineage_node where kind = 'ASSET' and id = any (?)
                    on conflict (shot_id, asset_id) do update
                       set flag = excluded.flag, flagged_at = excluded.flagged_at, flagged_by = excluded.flagged_by
                    """, shot, flag.get(), clock.instant(), actors.current().name(), takes).update();
        } else {
            Sql.on(database, "delete from board_flag where shot_id = ? and asset_id = any (?)", shot, takes).update();
        }
        var changed = takes.stream().filter(take -> !Optional.ofNullable(before.get(take)).equals(flag)).distinct().toList();
        if (!changed.isEmpty()) {
            audit.record("shot.flagged", "shot", shot, Map.of(), Map.of("flag", flag.map(Flag::word).orElse("none"), "takes", changed));
            search.changed(changed);
        }
    }

    Map<Long, Flag> of(long shot) {
        var flags = new HashMap<Long, Flag>();
        Sql.on(database, "select asset_id, flag from board_flag where shot_id = ?", shot)
                .rows(row -> flags.put(row.getLong(1), Flag.valueOf(row.getString(2))));
        return flags;
    }

    /** For {@code is:picked} and {@code is:passed}: on whichever shot it was. */
    @Override
    public Map<Long, List<String>> of(Collection<Long> assetIds) {
        var marks = new HashMap<Long, List<String>>();
        Sql.on(database, "select asset_id, array_agg(distinct lower(flag)) from board_flag where asset_id = any (?) group by asset_id", assetIds)
                .rows(row -> marks.put(row.getLong(1), List.of((String[]) row.getArray(2).getArray())));
        return marks;
    }
}
