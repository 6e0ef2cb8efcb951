package takebook.search.saved;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import takebook.Sql;
import takebook.people.People;

/**
 * Keys of feeds: 160 random bits each, kept as a hash. One opens one feed for reading and nothing else, and stops with the account of
 * whoever made it, with the saved search, and when they make another.
 */
@ApplicationScoped
class FeedKeys {

    private static final int BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AgroalDataSource database;
    private final People people;
    private final Clock clock;

    FeedKeys(AgroalDataSource database, People people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    private record Holder(long person, long search) {}

    /** @return the key, which is shown once and can never be read again; an older one of the same person stops */
    @Transactional
    String make(long search, long person) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        String key = HexFormat.of().formatHex(secret);
        Sql.on(database, """
                insert into saved_search_feed (key_sha256, search_id, person_id, created_at) values (?, ?, ?, ?)
                on conflict (search_id, person_id) do update set key_sha256 = excluded.key_sha256, created_at = excluded.created_at
                """, sha256(key), search, person, clock.instant()).update();
        return key;
    }

    /** The person this key reads the feed for; nobody when it is wrong, another search's, or its maker may not come in any more. */
    Optional<Long> personOf(long search, String key) {
        return Sql.on(database, "select person_id, search_id from saved_search_feed where key_sha256 = ?", sha256(key))
                .rows(row -> new Holder(row.getLong(1), row.getLong(2))).stream()
                .filter(holder -> holder.search() == search)
                .map(Holder::person)
                .filter(person -> !people.require(person).disabled())
                .findFirst();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
