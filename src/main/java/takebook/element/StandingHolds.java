package takebook.element;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import takebook.Sql;
import takebook.asset.disposal.Hold;
import takebook.asset.disposal.HoldKind;
import takebook.asset.disposal.HoldSource;

/** What an approved or locked version shows must stay: somebody gave their word for exactly these pictures. */
@ApplicationScoped
class StandingHolds implements HoldSource {

    private final AgroalDataSource database;

    StandingHolds(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<Hold> of(Collection<Long> assets) {
        return Sql.on(database, """
                select shown.object_id as asset, v.id, e.name, v.number, last.state
                  from lineage_edge shown
                  join element_version v on v.id = shown.subject_id
                  join element e on e.id = v.element_id
                 cross join lateral (
                      select state from element_version_move where version_id = v.id order by id desc limit 1
                  ) last
                 where shown.object_id = any (?) and shown.relation = 'WAS_DERIVED_FROM' and last.state in ('APPROVED', 'LOCKED')
                 order by v.id
                """, assets)
                .rows(row -> Hold.whileItLasts(row.getLong("asset"),
                        row.getString("state").equals("LOCKED") ? HoldKind.LOCK : HoldKind.APPROVAL,
                        "%s v%d".formatted(row.getString("name"), row.getInt("number")),
                        "a picture of an element version that counts", "/elements/versions/" + row.getLong("id")));
    }
}
