package takebook.element.use;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.Sql;

/**
 * Which takes were made with which version, straight from the lineage graph: a generation used the version, and a take came
 * of the generation.
 */
@ApplicationScoped
public class Uses {

    private static final String TAKES = """
              from element_version v
              join lineage_edge used on used.object_id = v.id and used.relation = 'USED'
              join lineage_edge made on made.object_id = used.subject_id and made.relation = 'WAS_GENERATED_BY'
            """;

    private final AgroalDataSource database;

    Uses(AgroalDataSource database) {
        this.database = database;
    }

    /** By element how many takes were made with any of its versions; elements without takes are left out. One statement. */
    public Map<Long, Long> takesByElement(Collection<Long> elements) {
        return counted("select v.element_id, count(distinct made.subject_id)" + TAKES + " where v.element_id = any (?) group by v.element_id", elements);
    }

    /** The same by version. */
    public Map<Long, Long> takesByVersion(Collection<Long> versions) {
        return counted("select v.id, count(distinct made.subject_id)" + TAKES + " where v.id = any (?) group by v.id", versions);
    }

    private Map<Long, Long> counted(String statement, Collection<Long> ids) {
        var counts = new HashMap<Long, Long>();
        if (!ids.isEmpty()) {
            Sql.on(database, statement, ids).rows(row -> counts.put(row.getLong(1), row.getLong(2)));
        }
        return counts;
    }

    /**
     * The takes made with a version, the youngest first.
     *
     * @param before only takes with a smaller number; null begins with the youngest
     */
    public List<Long> takesOf(long version, @Nullable Long before, int limit) {
        return Sql.on(database, "select distinct made.subject_id" + TAKES + " where v.id = ? and made.subject_id < ? order by 1 desc limit ?",
                version, before == null ? Long.MAX_VALUE : before, limit).rows(row -> row.getLong(1));
    }
}
