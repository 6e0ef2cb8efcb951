package takebook.asset.disposal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import takebook.Sql;
import takebook.audit.Audit;
import takebook.lineage.Lineage;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.search.Search;

/** Takes assets out of sight, brings them back, and purges them. */
@ApplicationScoped
public class Disposals {

    private final AgroalDataSource database;
    private final Purging purging;
    private final Holds holds;
    private final Lineage lineage;
    private final Audit audit;
    private final Search search;
    private final Actors actors;
    private final Clock clock;

    Disposals(AgroalDataSource database, Purging purging, Holds holds, Lineage lineage, Audit audit, Search search, Actors actors, Clock clock) {
        this.database = database;
        this.purging = purging;
        this.holds = holds;
        this.lineage = lineage;
        this.audit = audit;
        this.search = search;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Takes them out of lists and, unless it is asked for, out of search; everything made from them stays as it is.
     *
     * @return those that were in sight before, which is what an undo hands to {@link #unhide}
     */
    @Transactional
    public List<Long> hide(Collection<Long> assets) {
        return changed(Sql.on(database, """
                update asset set hidden_at = ?, hidden_by = ?, version = version + 1 where id = any (?) and hidden_at is null returning id
                """, clock.instant(), actors.current().name(), known(assets)).rows(row -> row.getLong("id")), "asset.hidden");
    }

    /** Brings back what is hidden; a tombstone stays where it is. @return those that are in sight again */
    @Transactional
    public List<Long> unhide(Collection<Long> assets) {
        return changed(Sql.on(database, """
                update asset set hidden_at = null, hidden_by = null, version = version + 1
                 where id = any (?) and hidden_at is not null and state <> 'PURGED' returning id
                """, known(assets)).rows(row -> row.getLong("id")), "asset.unhidden");
    }

    /** What a purge of this asset would leave behind, and what stands against it. */
    public PurgePlan plan(long asset) {
        var users = lineage.descendants(asset, Lineage.MOST_DEPTH);
        return new PurgePlan(asset, users.stream().limit(PurgePlan.SHOWN).toList(), users.size(), holds.of(List.of(asset)));
    }

    /**
     * Leaves a tombstone. The bytes go in the background, unless something else has the same.
     *
     * @throws takebook.problem.ProblemException INVALID with everything that stands against it at once: holds, a wrong confirmation, no reason
     */
    public void purge(long asset, PurgeOrder order) {
        purging.purge(asset, order);
    }

    /** When, by whom and why; nothing for an asset that has its bytes. */
    public Optional<Tombstone> tombstone(long asset) {
        return Sql.on(database, """
                select p.* from asset_purge p join asset a on a.id = p.asset_id
                 where a.id = ? and a.state = 'PURGED' order by p.id desc limit 1
                """, asset).rows(row -> new Tombstone(asset, row.getString("why"), row.getBoolean("with_picture"),
                        Sql.instant(row, "purged_at"), row.getString("purged_by"))).stream().findFirst();
    }

    private List<Long> changed(List<Long> ids, String action) {
        ids.forEach(id -> audit.record(action, "asset", id, Map.of(), Map.of()));
        search.changed(ids);
        return ids.stream().sorted().toList();
    }

    private Collection<Long> known(Collection<Long> assets) {
        var ids = new TreeSet<>(assets);
        int there = Sql.on(database, "select count(*) as there from asset where id = any (?)", ids).row(row -> row.getInt("there"));
        if (there < ids.size()) {
            throw Problem.NOT_FOUND.because("%d of these are no assets".formatted(ids.size() - there));
        }
        return ids;
    }
}
