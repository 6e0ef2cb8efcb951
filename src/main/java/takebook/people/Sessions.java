package takebook.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takebook.people.actor.Actor;
import takebook.people.actor.ActorKind;
import takebook.people.actor.Witnesses;
import takebook.people.secret.PeopleConfig;
import takebook.people.secret.Secret;
import takebook.problem.Problem;

/** Who is logged in: one row for each log-in, and none for those who logged out. */
@ApplicationScoped
public class Sessions {

    /** Writing down every single request would make each of them a write. */
    private static final Duration SEEN_IS_WRITTEN_EVERY = Duration.ofMinutes(1);

    private final Actors actors;
    private final Witnesses witnesses;
    private final PeopleConfig config;
    private final Clock clock;

    Sessions(Actors actors, Witnesses witnesses, PeopleConfig config, Clock clock) {
        this.actors = actors;
        this.witnesses = witnesses;
        this.config = config;
        this.clock = clock;
    }

    /** The secret for the cookie. It is new at every log-in: what a browser brought along before is worth nothing after. */
    @Transactional
    public String start(long person, String browser, String address) {
        Instant now = clock.instant();
        String secret = Secret.random();
        SessionRow.delete("expiresAt < ?1 or lastSeenAt < ?2", now, now.minus(config.idleAfter()));

        var row = new SessionRow();
        row.secretSha256 = Secret.sha256(secret);
        row.person = PersonRow.findById(person);
        row.browser = browser.substring(0, Math.min(browser.length(), 200));
        row.address = address;
        row.createdAt = now;
        row.lastSeenAt = now;
        row.expiresAt = now.plus(config.sessionEndsAfter());
        row.persist();

        return actors.as(new Actor(person, row.person.name, ActorKind.PERSON), () -> {
            witnesses.happened("session.started", "person", person, Map.of(), Map.of("session", row.id, "address", address));
            return secret;
        });
    }

    @Transactional
    Optional<Visitor> visitor(String secret) {
        Instant now = clock.instant();
        return SessionRow.alive(Secret.sha256(secret), now, now.minus(config.idleAfter())).map(row -> {
            if (row.lastSeenAt.isBefore(now.minus(SEEN_IS_WRITTEN_EVERY))) {
                row.lastSeenAt = now;
            }
            var person = row.person.toPerson(now);
            var actor = new Actor(person.id(), person.name(), ActorKind.PERSON);
            return new Visitor(person, Role.implied(person.roles()), actor, row.id, secret);
        });
    }

    public List<Session> of(long person) {
        return SessionRow.of(person).stream().map(SessionRow::toSession).toList();
    }

    @Transactional
    public void end(String secret) {
        SessionRow.<SessionRow>find("secretSha256", Secret.sha256(secret)).firstResultOptional().ifPresent(this::end);
    }

    /** Ends one of this person's own sessions. */
    @Transactional
    public void end(long person, long session) {
        var row = SessionRow.<SessionRow>find("id = ?1 and person.id = ?2", session, person).firstResultOptional()
                .orElseThrow(() -> Problem.NOT_FOUND.because("session " + session));
        end(row);
    }

    private void end(SessionRow row) {
        row.delete();
        witnesses.happened("session.ended", "person", row.person.id, Map.of("session", row.id), Map.of());
    }

    @Transactional
    public void endAll(long person) {
        long ended = SessionRow.delete("person.id", person);
        if (ended > 0) {
            witnesses.happened("session.all-ended", "person", person, Map.of("sessions", ended), Map.of());
        }
    }
}
