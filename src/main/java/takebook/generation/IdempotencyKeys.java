package takebook.generation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import takebook.Sql;
import takebook.generation.recipe.RecipeText;
import takebook.people.Actors;
import takebook.problem.Problem;

/**
 * One key, one generation. The row is written first in the transaction that makes the generation, so that fifty posts of one form
 * wait for the first to commit and then find what it made.
 */
@ApplicationScoped
class IdempotencyKeys {

    private final AgroalDataSource database;
    private final Actors actors;
    private final Clock clock;

    IdempotencyKeys(AgroalDataSource database, Actors actors, Clock clock) {
        this.database = database;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Takes the key for this transaction.
     *
     * @return the generation it made before, for the same body
     * @throws takebook.problem.ProblemException CONFLICT when it was used with another body
     */
    @Transactional(TxType.MANDATORY)
    Optional<Long> take(String key, String body) {
        String hash = RecipeText.sha256(body);
        int taken = Sql.on(database, """
                insert into generation_key (owner, key, body_sha256, created_at) values (?, ?, ?, ?)
                on conflict (owner, key) do nothing
                """, owner(), key, hash, clock.instant()).update();
        if (taken == 1) {
            return Optional.empty();
        }
        var known = Sql.on(database, "select body_sha256, generation_id from generation_key where owner = ? and key = ?", owner(), key)
                .row(row -> Map.entry(row.getString(1), row.getLong(2)));
        if (!known.getKey().equals(hash)) {
            throw Problem.CONFLICT.because("this Idempotency-Key was used before with another request, for generation "
                    + known.getValue());
        }
        return Optional.of(known.getValue());
    }

    @Transactional(TxType.MANDATORY)
    void made(String key, long generation) {
        Sql.on(database, "update generation_key set generation_id = ? where owner = ? and key = ?", generation, owner(), key).update();
    }

    private String owner() {
        var actor = actors.current();
        return actor.id() == null ? actor.kind().name() : "person " + actor.id();
    }
}
