package takebook.asset.revision;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import takebook.Sql;
import takebook.asset.document.AssetMarks;

/** So that {@code is:replaced} finds files that have a newer revision. */
@ApplicationScoped
class ReplacedMarks implements AssetMarks {

    private static final List<String> MARK = List.of("replaced");

    private final AgroalDataSource database;

    ReplacedMarks(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Map<Long, List<String>> of(Collection<Long> assetIds) {
        var replaced = new HashMap<Long, List<String>>();
        Sql.on(database, """
                select object_id from lineage_edge where object_id = any (?) and relation = 'WAS_REVISION_OF'
                union
                select object_id from lineage_claim where object_id = any (?) and relation = 'WAS_REVISION_OF' and withdrawn_at is null
                """, assetIds, assetIds).rows(row -> replaced.put(row.getLong("object_id"), MARK));
        return replaced;
    }
}
