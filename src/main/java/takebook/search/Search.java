package takebook.search;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import takebook.Sql;

/** The library's search. */
@ApplicationScoped
public class Search {

    private final AgroalDataSource database;
    private final Clock clock;

    Search(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Says, in the transaction that changes it, that a thing looks different now; within a second search shows it so. */
    @Transactional(TxType.MANDATORY)
    public void changed(long nodeId) {
        Sql.on(database, "insert into search_change (node_id, changed_at) values (?, ?)", nodeId, clock.instant()).update();
    }
}
