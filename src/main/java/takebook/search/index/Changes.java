package takebook.search.index;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import takebook.Sql;

/** The changes of all features, in commit order. */
@ApplicationScoped
public class Changes {

    record Change(Position at, long node) {}

    private final AgroalDataSource database;

    Changes(AgroalDataSource database) {
        this.database = database;
    }

    public void add(long node, Instant now) {
        Sql.on(database, "insert into search_change (node_id, changed_at) values (?, ?)", node, now).update();
    }

    public void addAll(Collection<Long> nodes, Instant now) {
        Sql.on(database, "insert into search_change (node_id, changed_at) select node, ? from unnest(?) as node", now, nodes).update();
    }

    /**
     * The next changes. A change of a transaction as young as the oldest running one, or younger, is held back: a transaction
     * with a smaller number may still commit, and would then be behind us.
     */
    List<Change> after(Position position, int limit) {
        return Sql.on(database, """
                select xid::text::bigint as xid, seq, node_id
                  from search_change
                 where (xid, seq) > (?::text::xid8, ?)
                   and xid < pg_snapshot_xmin(pg_current_snapshot())
                 order by xid, seq
                 limit ?
                """, Long.toString(position.xid()), position.seq(), limit)
                .rows(row -> new Change(new Position(row.getLong("xid"), row.getLong("seq")), row.getLong("node_id")));
    }

    /** Everything older than this position can be read right now, and nothing younger has been promised. */
    Position now() {
        return Sql.on(database, "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as xid")
                .row(row -> Position.before(row.getLong("xid")));
    }

    /**
     * Whether an index that stands here can go on. It cannot when changes behind it were removed, nor when the database has not
     * come that far: then the database is another one, such as a restored backup.
     */
    boolean canFollowFrom(Position position) {
        return Sql.on(database, """
                select (select xid from search_horizon) <= ?::text::xid8
                       and ?::text::xid8 < pg_snapshot_xmax(pg_current_snapshot()) as possible
                """, Long.toString(position.xid()), Long.toString(position.xid())).row(row -> row.getBoolean("possible"));
    }

    /** Removes changes made before this moment; an index that has not seen them by now will be built anew. */
    @Transactional
    int removeBefore(Instant moment) {
        return Sql.on(database, """
                with removed as (
                    delete from search_change where changed_at < ? and xid < pg_snapshot_xmin(pg_current_snapshot()) returning xid
                ), horizon as (
                    update search_horizon set xid = greatest(xid, (select max(xid) from removed)) where exists (select from removed)
                )
                select count(*) as removed from removed
                """, moment).row(row -> row.getInt("removed"));
    }
}
