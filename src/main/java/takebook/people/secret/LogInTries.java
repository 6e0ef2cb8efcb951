package takebook.people.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often an account was tried and from where, and how long the next try has to wait.
 *
 * <p>A try is counted before its password is looked at, in one statement: of a thousand tries at once only as many get
 * through as are free. The rows are in the database, so several nodes count together and a restart forgets nothing.
 */
@ApplicationScoped
public class LogInTries {

    private final EntityManager database;
    private final PeopleConfig config;
    private final Clock clock;

    LogInTries(EntityManager database, PeopleConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Counts a try of this account from this address; the answer is how long to wait if it comes too early. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Duration> count(String account, String address) {
        var waitForAddress = count(ofAddress(address), config.freeTriesPerAddress());
        if (waitForAddress.isPresent()) {
            return waitForAddress;
        }
        return count(ofAccount(account), config.freeTriesPerAccount());
    }

    /** The password was right: the account starts anew, and the try does not count against the address. */
    @Transactional(TxType.REQUIRES_NEW)
    public void succeeded(String account, String address) {
        database.createNativeQuery("delete from log_in_try where subject = :subject")
                .setParameter("subject", ofAccount(account))
                .executeUpdate();
        database.createNativeQuery("""
                update log_in_try set tries = greatest(tries - 1, 0), free_at = tried_at where subject = :subject
                """)
                .setParameter("subject", ofAddress(address))
                .executeUpdate();
        database.createNativeQuery("delete from log_in_try where tried_at < :forget")
                .setParameter("forget", clock.instant().minus(config.longestWait()))
                .executeUpdate();
    }

    private Optional<Duration> count(String subject, int freeTries) {
        Instant now = clock.instant();
        var counted = database.createNativeQuery("""
                insert into log_in_try as t (subject, tries, free_at, tried_at)
                values (:subject, 1, cast(:now as timestamptz), cast(:now as timestamptz))
                on conflict (subject) do update
                   set tries = case when t.tried_at < cast(:forget as timestamptz) then 1 else t.tries + 1 end,
                       free_at = case when t.tried_at < cast(:forget as timestamptz) or t.tries + 1 < :free then cast(:now as timestamptz)
                                      else cast(:now as timestamptz) + make_interval(secs =>
                                           least(5 * power(2, least(t.tries + 1 - :free, 30)), :longest)) end,
                       tried_at = cast(:now as timestamptz)
                 where t.free_at <= cast(:now as timestamptz)
                returning tries
                """)
                .setParameter("subject", subject)
                .setParameter("now", now)
                .setParameter("forget", now.minus(config.longestWait()))
                .setParameter("free", freeTries)
                .setParameter("longest", (double) config.longestWait().toSeconds())
                .getResultList();
        if (!counted.isEmpty()) {
            return Optional.empty();
        }
        var freeAt = (Instant) database.createNativeQuery("select free_at from log_in_try where subject = :subject", Instant.class)
                .setParameter("subject", subject)
                .getSingleResult();
        return Optional.of(Duration.between(now, freeAt));
    }

    /** Names are hashed: what people type into the wrong field is sometimes a password. */
    private static String ofAccount(String name) {
        return "account " + Secret.sha256(name);
    }

    private static String ofAddress(String address) {
        return "address " + address;
    }
}
