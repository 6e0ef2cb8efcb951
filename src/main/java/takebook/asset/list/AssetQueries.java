package takebook.asset.list;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.Sql;

/** The library's lists. */
@ApplicationScoped
public class AssetQueries {

    private final AgroalDataSource database;

    AssetQueries(AgroalDataSource database) {
        this.database = database;
    }

    public List<Long> newest(AssetFilter filter, @Nullable Long after, int limit) {
        var where = new Where(filter);
        if (after != null) {
            where.and("id < ?", after);
        }
        where.parameters.add(limit);
        return Sql.on(database, "select id from asset where " + where.text + " order by id desc limit ?", where.parameters.toArray())
                .rows(row -> row.getLong(1));
    }

    /** Conditions as text of ours and values as parameters. */
    private static final class Where {

        private final StringBuilder text =
                new StringBuilder("hidden_at is null and not exists (select 1 from asset_superseded s where s.asset_id = asset.id)");
        private final List<Object> parameters = new ArrayList<>();

        Where(AssetFilter filter) {
            and("kind = ?", filter.kind());
            and("origin = ?", filter.origin());
            and("state = ?", filter.state());
            and("project_id = ?", filter.project());
        }

        void and(String condition, @Nullable Object value) {
            if (value == null) {
                return;
            }
            text.append(" and ").append(condition);
            parameters.add(value);
        }
    }
}
