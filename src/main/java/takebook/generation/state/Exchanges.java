package takebook.generation.state;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import takebook.Sql;
import takebook.provider.Exchange;

/** Keeps what was said to providers and what they answered. Joins the caller's transaction, or is one of its own. */
@ApplicationScoped
public class Exchanges {

    private final AgroalDataSource database;
    private final Clock clock;

    Exchanges(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Word for word; the same answer to the same question again is counted, so that an hour of polling stays readable. */
    @Transactional
    public void keep(long generation, @Nullable UUID attempt, String step, Exchange exchange) {
        write(generation, attempt, step, exchange, null);
    }

    /** A call that brought no answer. */
    @Transactional
    public void keepFailure(long generation, @Nullable UUID attempt, String step, String why) {
        write(generation, attempt, step, new Exchange("", "", null, null, null), why);
    }

    private void write(long generation, @Nullable UUID attempt, String step, Exchange exchange, @Nullable String note) {
        var now = clock.instant();
        int repeated = Sql.on(database, """
                update generation_exchange
                   set times = times + 1, last_at = ?
                 where id = (select max(id) from generation_exchange where generation_id = ?)
                   and step = ? and method = ? and url = ?
                   and request is not distinct from ? and status is not distinct from ?
                   and response is not distinct from ? and note is not distinct from ?
                """, now, generation, step, exchange.method(), exchange.url(), exchange.request(), exchange.status(),
                exchange.response(), note).update();
        if (repeated == 0) {
            Sql.on(database, """
                    insert into generation_exchange
                        (generation_id, attempt_id, step, method, url, request, status, response, note, at, last_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, generation, attempt, step, exchange.method(), exchange.url(), exchange.request(), exchange.status(),
                    exchange.response(), note, now, now).update();
        }
    }
}
