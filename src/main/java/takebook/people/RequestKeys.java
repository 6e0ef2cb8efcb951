package takebook.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import takebook.Sql;
import takebook.problem.Problem;

/** The {@code Idempotency-Key} of requests that store something: one key of one person makes one thing. */
@ApplicationScoped
public class RequestKeys {

    private static final int KEY_CHARACTERS = 200;

    private record Known(String bodySha256, long madeId) {}

    private final AgroalDataSource database;
    private final Actors actors;
    private final ObjectMapper json;
    private final Clock clock;

    RequestKeys(AgroalDataSource database, Actors actors, ObjectMapper json, Clock clock) {
        this.database = database;
        this.actors = actors;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Makes something once. The row of the key is written first, in the transaction that makes the thing, so that a second
     * request waits for the first and then finds what it made; when the making fails the key is free again.
     *
     * @param address which request it is, so that one key does not serve two kinds
     * @return the id of what was made, now or before
     * @throws takebook.problem.ProblemException CONFLICT when the key was used with another body
     */
    @Transactional
    public long once(@Nullable String key, String address, Object body, LongSupplier make) {
        if (key == null) {
            return make.getAsLong();
        }
        if (key.isBlank() || key.length() > KEY_CHARACTERS) {
            throw Problem.MALFORMED.because("An Idempotency-Key has 1 to %d characters.".formatted(KEY_CHARACTERS));
        }
        String hash = sha256(address + "\n" + written(body));
        int taken = Sql.on(database, """
                insert into request_key (owner, key, body_sha256, created_at) values (?, ?, ?, ?)
                on conflict (owner, key) do nothing
                """, owner(), key, hash, clock.instant()).update();
        if (taken == 0) {
            return known(key, hash);
        }
        long made = make.getAsLong();
        Sql.on(database, "update request_key set made_id = ? where owner = ? and key = ?", made, owner(), key).update();
        return made;
    }

    private long known(String key, String hash) {
        var known = Sql.on(database, "select body_sha256, made_id from request_key where owner = ? and key = ?", owner(), key)
                .row(row -> new Known(row.getString(1), row.getLong(2)));
        if (!known.bodySha256().equals(hash)) {
            throw Problem.CONFLICT.because("This Idempotency-Key was used before with another request.");
        }
        return known.madeId();
    }

    private String owner() {
        var actor = actors.current();
        return actor.id() == null ? actor.kind().name() : "person " + actor.id();
    }

    private String written(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON is written as JSON", e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
