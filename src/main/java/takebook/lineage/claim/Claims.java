package takebook.lineage.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import takebook.Sql;
import takebook.lineage.Relation;
import takebook.people.Actors;

/** Claims that stand. Writing happens inside the caller's transaction, which also tells the audit. */
@ApplicationScoped
public class Claims {

    private final AgroalDataSource database;
    private final Actors actors;
    private final Clock clock;

    Claims(AgroalDataSource database, Actors actors, Clock clock) {
        this.database = database;
        this.actors = actors;
        this.clock = clock;
    }

    /** @return whether it is new: the same claim twice is one */
    @Transactional(TxType.MANDATORY)
    public boolean claim(long subject, Relation relation, long object, String evidence) {
        return Sql.on(database, """
                insert into lineage_claim (subject_id, object_id, relation, evidence, claimed_at, claimed_by) values (?, ?, ?, ?, ?, ?)
                on conflict (subject_id, object_id, relation) where withdrawn_at is null do nothing
                """, subject, object, relation, evidence, clock.instant().truncatedTo(ChronoUnit.MICROS), actors.current().name()).update() > 0;
    }

    /** @return whether there was such a claim */
    @Transactional(TxType.MANDATORY)
    public boolean withdraw(long subject, Relation relation, long object) {
        return Sql.on(database, """
                update lineage_claim set withdrawn_at = ?, withdrawn_by = ?
                 where subject_id = ? and object_id = ? and relation = ? and withdrawn_at is null
                """, clock.instant().truncatedTo(ChronoUnit.MICROS), actors.current().name(), subject, object, relation).update() > 0;
    }

    /** What is claimed to depend on this, oldest first. */
    public List<Claim> about(long object, Relation relation) {
        return Sql.on(database, "select * from lineage_claim where object_id = ? and relation = ? and withdrawn_at is null order by id", object, relation)
                .rows(Claims::read);
    }

    private static Claim read(ResultSet row) throws SQLException {
        return new Claim(row.getLong("id"), row.getLong("subject_id"), row.getLong("object_id"), Relation.valueOf(row.getString("relation")),
                row.getString("evidence"), Sql.instant(row, "claimed_at"), row.getString("claimed_by"));
    }
}
