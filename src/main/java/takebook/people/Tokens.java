package takebook.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import takebook.people.actor.Actor;
import takebook.people.actor.ActorKind;
import takebook.people.actor.Witnesses;
import takebook.people.secret.Secret;
import takebook.problem.Problem;
import takebook.problem.Violation;

/** Keys for scripts. A token is made, used and revoked; nothing about it is ever changed, so none can widen itself. */
@ApplicationScoped
public class Tokens {

    private static final Duration USE_IS_WRITTEN_EVERY = Duration.ofMinutes(1);
    private static final int PREFIX = 8;

    private final Witnesses witnesses;
    private final Clock clock;

    Tokens(Witnesses witnesses, Clock clock) {
        this.witnesses = witnesses;
        this.clock = clock;
    }

    /**
     * @param maker whose roles the new token may have: its owner's, or less when a token asks for a token
     */
    @Transactional
    public NewToken create(long owner, String name, Set<Role> roles, @Nullable Duration lifetime, Set<Role> maker) {
        var person = PersonRow.<PersonRow>findByIdOptional(owner)
                .orElseThrow(() -> Problem.NOT_FOUND.because("person " + owner));
        var allowed = EnumSet.copyOf(maker);
        allowed.retainAll(Role.implied(PersonRow.rolesOf(person.roles)));
        if (roles.isEmpty()) {
            throw Problem.INVALID.because(List.of(Violation.of("roles", "Choose what the token may do.")));
        }
        if (!allowed.containsAll(Role.implied(roles))) {
            throw Problem.INVALID.because(List.of(Violation.of("roles", "A token cannot do more than its owner may.")));
        }
        if (name.isBlank() || name.length() > 100) {
            throw Problem.INVALID.because(List.of(Violation.of("name", "Give the token a name of 1 to 100 characters.")));
        }

        Instant expiresAt = lifetime == null ? null : clock.instant().plus(lifetime);
        return keep(person, name.strip(), "tbk_" + Secret.random(), roles, expiresAt);
    }

    /** A token whose value comes from the environment; nothing if it was made before, even if it was revoked since. */
    @Transactional
    public void createOnce(long owner, String name, String secret, Role role) {
        if (TokenRow.count("secretSha256", Secret.sha256(secret)) == 0) {
            keep(PersonRow.findById(owner), name, secret, Set.of(role), null);
        }
    }

    private NewToken keep(PersonRow person, String name, String secret, Set<Role> roles, @Nullable Instant expiresAt) {
        var row = new TokenRow();
        row.secretSha256 = Secret.sha256(secret);
        row.person = person;
        row.name = name;
        row.prefix = secret.startsWith("tbk_") ? secret.substring(0, PREFIX) : "given";
        row.roles = PersonRow.namesOf(roles);
        row.createdAt = clock.instant();
        row.expiresAt = expiresAt;
        row.persist();

        var token = row.toToken(clock.instant());
        witnesses.happened("token.created", "token", row.id, Map.of(), said(token));
        return new NewToken(token, secret);
    }

    @Transactional
    Optional<Visitor> visitor(String secret, String address) {
        Instant now = clock.instant();
        return TokenRow.alive(Secret.sha256(secret), now).map(row -> {
            if (row.lastUsedAt == null || row.lastUsedAt.isBefore(now.minus(USE_IS_WRITTEN_EVERY))) {
                row.lastUsedAt = now;
                row.lastUsedFrom = address;
            }
            var roles = EnumSet.noneOf(Role.class);
            roles.addAll(Role.implied(PersonRow.rolesOf(row.roles)));
            roles.retainAll(Role.implied(PersonRow.rolesOf(row.person.roles)));
            var person = row.person.toPerson(now);
            var actor = new Actor(person.id(), person.name() + " via " + row.name, ActorKind.TOKEN);
            return new Visitor(person, roles, actor, null, null);
        });
    }

    public List<Token> of(long person) {
        return TokenRow.of(person).stream().map(row -> row.toToken(clock.instant())).toList();
    }

    public List<Token> newestFirst() {
        return TokenRow.newestFirst().stream().map(row -> row.toToken(clock.instant())).toList();
    }

    /** @param owner only a token of this account; null for an administrator, who may revoke any */
    @Transactional
    public void revoke(long id, @Nullable Long owner) {
        var row = TokenRow.<TokenRow>findByIdOptional(id)
                .filter(found -> owner == null || owner.equals(found.person.id))
                .orElseThrow(() -> Problem.NOT_FOUND.because("token " + id));
        if (row.revokedAt == null) {
            row.revokedAt = clock.instant();
            witnesses.happened("token.revoked", "token", id, said(row.toToken(clock.instant())), Map.of());
        }
    }

    private static Map<String, Object> said(Token token) {
        return Map.of("owner", token.owner(), "name", token.name(), "prefix", token.prefix(),
                "roles", token.roles().stream().map(Role::name).toList(),
                "expiresAt", token.expiresAt() == null ? "never" : token.expiresAt().toString());
    }
}
