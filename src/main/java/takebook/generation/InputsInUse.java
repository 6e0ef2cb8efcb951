package takebook.generation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import takebook.Sql;
import takebook.asset.disposal.Hold;
import takebook.asset.disposal.HoldKind;
import takebook.asset.disposal.HoldSource;

/** What a generation on its way still has to send, its images inside elements too, must not be taken from under it. */
@ApplicationScoped
class InputsInUse implements HoldSource {

    private final AgroalDataSource database;

    InputsInUse(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<Hold> of(Collection<Long> assets) {
        return Sql.on(database, """
                with used (asset, generation) as (
                    select e.object_id, e.subject_id from lineage_edge e where e.object_id = any (?) and e.relation = 'USED'
                  union
                    select image.object_id, e.subject_id
                      from lineage_edge image
                      join lineage_edge e on e.object_id = image.subject_id and e.relation = 'USED'
                     where image.object_id = any (?) and image.relation = 'WAS_DERIVED_FROM'
                )
                select u.asset, g.id, g.title
                  from used u join generation g on g.id = u.generation
                 where g.finished_at is null
                 order by g.id
                """, assets, assets)
                .rows(row -> Hold.whileItLasts(row.getLong("asset"), HoldKind.GENERATION, "generation " + row.getLong("id"),
                        "“%s” has not ended yet".formatted(row.getString("title")), "/generations/" + row.getLong("id")));
    }
}
