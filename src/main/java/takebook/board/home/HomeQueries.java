package takebook.board.home;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.Money;
import takebook.Sql;

/** What became of the shots of a project, over the tables of shots, generations and flags; one statement each for all shots. */
@ApplicationScoped
class HomeQueries {

    private static final int KIT = 24;

    private final AgroalDataSource database;

    HomeQueries(AgroalDataSource database) {
        this.database = database;
    }

    /** @param unknown generations that wait for a person */
    record Work(int running, int failed, int unknown, List<Money> spend) {

        static final Work NONE = new Work(0, 0, 0, List.of());
    }

    /** @param newest the newest take; null while there is none */
    record Takes(int takes, @Nullable Long newest) {

        static final Takes NONE = new Takes(0, null);
    }

    record Picks(int picked, @Nullable Long last) {

        static final Picks NONE = new Picks(0, null);
    }

    Map<Long, Work> work(long project) {
        var found = new HashMap<Long, Work>();
        Sql.on(database, """
                select g.shot_id, g.currency,
                       count(*) filter (where g.state in ('QUEUED', 'SUBMITTING', 'RUNNING', 'COLLECTING')) as running,
                       count(*) filter (where g.state in ('FAILED', 'OUTPUT_LOST')) as failed,
                       count(*) filter (where g.state = 'UNKNOWN') as unknown,
                       sum(case when g.charge in ('CHARGED', 'ESTIMATED') then coalesce(g.charged_amount, g.estimate_amount)
                                when g.charge = 'RESERVED' then g.estimate_amount
                                else 0 end) as spend
                  from generation g join shot s on s.id = g.shot_id
                 where s.project_id = ?
                 group by g.shot_id, g.currency
                """, project).rows(row -> found.merge(row.getLong("shot_id"),
                        new Work(row.getInt("running"), row.getInt("failed"), row.getInt("unknown"),
                                List.of(new Money(row.getBigDecimal("spend"), row.getString("currency")))),
                        HomeQueries::sum));
        return found;
    }

    private static Work sum(Work one, Work other) {
        var sums = new LinkedHashMap<String, BigDecimal>();
        var all = new ArrayList<>(one.spend());
        all.addAll(other.spend());
        all.forEach(money -> sums.merge(money.currency(), money.amount(), BigDecimal::add));
        return new Work(one.running() + other.running(), one.failed() + other.failed(), one.unknown() + other.unknown(),
                sums.entrySet().stream().map(each -> new Money(each.getValue(), each.getKey())).toList());
    }

    Map<Long, Takes> takes(long project) {
        var found = new HashMap<Long, Takes>();
        Sql.on(database, """
                select g.shot_id, count(*) as takes, max(t.asset_id) as newest
                  from generation_take t
                  join generation g on g.id = t.generation_id
                  join shot s on s.id = g.shot_id
                 where s.project_id = ?
                 group by g.shot_id
                """, project).rows(row -> found.put(row.getLong("shot_id"), new Takes(row.getInt("takes"), Sql.number(row, "newest"))));
        return found;
    }

    Map<Long, Picks> picks(long project) {
        var found = new HashMap<Long, Picks>();
        Sql.on(database, """
                select f.shot_id, count(*) as picked, (array_agg(f.asset_id order by f.flagged_at desc))[1] as last
                  from board_flag f join shot s on s.id = f.shot_id
                 where s.project_id = ? and f.flag = 'PICKED'
                 group by f.shot_id
                """, project).rows(row -> found.put(row.getLong("shot_id"), new Picks(row.getInt("picked"), Sql.number(row, "last"))));
        return found;
    }

    /** Element versions the generations of the project used, with how many did, the most used first. */
    Map<Long, Long> elementsInUse(long project) {
        var found = new LinkedHashMap<Long, Long>();
        Sql.on(database, """
                select e.object_id, count(distinct g.id) as uses
                  from generation g
                  join lineage_edge e on e.subject_id = g.id and e.relation = 'USED'
                  join lineage_node n on n.id = e.object_id and n.kind = 'ELEMENT_VERSION'
                 where g.project_id = ?
                 group by e.object_id
                 order by uses desc, e.object_id desc
                 limit ?
                """, project, KIT).rows(row -> found.put(row.getLong(1), row.getLong(2)));
        return found;
    }
}
