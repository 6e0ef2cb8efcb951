package takebook.asset.upload;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import takebook.Sql;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.problem.Violation;

/**
 * The same key and body give the same answer; the same key with another body is a mistake of the sender and refused.
 *
 * <p>Since equal uploads find the asset that is there, all a key has to remember is which body it came with and when it was
 * first seen: an asset at least as young as the key was made by this request, whichever of its tries got through.
 */
@ApplicationScoped
public class IdempotencyKeys {

    private static final int LONGEST = 200;

    private record Remembered(String digest, Instant at) {}

    private final AgroalDataSource database;
    private final Actors actors;
    private final Clock clock;

    IdempotencyKeys(AgroalDataSource database, Actors actors, Clock clock) {
        this.database = database;
        this.actors = actors;
        this.clock = clock;
    }

    /** @return when this key was first seen */
    public Instant claim(String key, String digest) {
        if (key.isBlank() || key.length() > LONGEST) {
            throw Problem.INVALID.because(List.of(Violation.of("Idempotency-Key", "1 to %d characters".formatted(LONGEST))));
        }
        String by = actors.current().name();
        Sql.on(database, """
                insert into asset_request (requested_by, key, digest, requested_at) values (?, ?, ?, ?)
                on conflict (requested_by, key) do nothing
                """, by, key, digest, clock.instant().truncatedTo(ChronoUnit.MICROS)).update();
        var first = Sql.on(database, "select digest, requested_at from asset_request where requested_by = ? and key = ?", by, key)
                .row(row -> new Remembered(row.getString(1), Sql.instant(row, "requested_at")));
        if (!first.digest().equals(digest)) {
            throw Problem.CONFLICT.because("The Idempotency-Key “%s” was used with another body before".formatted(key));
        }
        return first.at();
    }
}
