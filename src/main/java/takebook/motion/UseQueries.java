package takebook.motion;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.Sql;

/** What the lineage graph knows of generations that took a clip as an input. */
@ApplicationScoped
public class UseQueries {

    /** @param take null for a generation nothing came back from */
    public record Use(long generation, String title, @Nullable Long take) {}

    private record Counted(long asset, Uses uses) {}

    private final AgroalDataSource database;

    UseQueries(AgroalDataSource database) {
        this.database = database;
    }

    /** By asset; clips nobody used are left out. */
    public Map<Long, Uses> counts(Collection<Long> assets) {
        return Sql.on(database, """
                select e.object_id, count(distinct g.id) as generations, count(distinct made.subject_id) as takes
                  from lineage_edge e
                  join lineage_node g on g.id = e.subject_id and g.kind = 'GENERATION'
                  left join lineage_edge made on made.object_id = g.id and made.relation = 'WAS_GENERATED_BY'
                 where e.object_id = any (?) and e.relation = 'USED'
                 group by e.object_id
                """, assets)
                .rows(row -> new Counted(row.getLong(1), new Uses(row.getInt(2), row.getInt(3)))).stream()
                .collect(Collectors.toMap(Counted::asset, Counted::uses));
    }

    /** Newest first. */
    public List<Use> of(long asset, int limit) {
        return Sql.on(database, """
                select distinct g.id, g.label, made.subject_id as take
                  from lineage_edge e
                  join lineage_node g on g.id = e.subject_id and g.kind = 'GENERATION'
                  left join lineage_edge made on made.object_id = g.id and made.relation = 'WAS_GENERATED_BY'
                 where e.object_id = ? and e.relation = 'USED'
                 order by g.id desc, take limit ?
                """, asset, limit)
                .rows(row -> new Use(row.getLong(1), row.getString(2), Sql.number(row, "take")));
    }
}
