package takebook.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import takebook.people.actor.Witnesses;
import takebook.people.secret.Passwords;
import takebook.problem.Problem;
import takebook.problem.Violation;

/** The accounts. Disabling one, or giving it a new password, ends its sessions in the same transaction. */
@ApplicationScoped
public class People {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    /** Any number, as long as nobody else locks it: whoever makes the first account holds it. */
    private static final long FIRST_ACCOUNT_LOCK = 7_301_001;

    private final EntityManager database;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Witnesses witnesses;
    private final Clock clock;

    People(EntityManager database, Passwords passwords, Sessions sessions, Tokens tokens,
            Witnesses witnesses, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    public List<Person> all() {
        var lastSeen = new HashMap<Long, Instant>();
        SessionRow.<SessionRow>listAll().forEach(row -> lastSeen.merge(row.person.id, row.lastSeenAt,
                (one, other) -> one.isAfter(other) ? one : other));
        return PersonRow.byName().stream().map(row -> row.toPerson(lastSeen.get(row.id))).toList();
    }

    public Person require(long id) {
        return row(id).toPerson(null);
    }

    public Optional<Person> named(String name) {
        return PersonRow.named(canonical(name)).map(row -> row.toPerson(null));
    }

    /** While nobody can log in, whoever comes first makes the administrator's account. */
    public boolean isSetUp() {
        return PersonRow.somebodyHasAPassword();
    }

    /** The first account. Of two people who set up at the same moment one is told that the other was quicker. */
    @Transactional
    public Person setUp(String name, String displayName, String password) {
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) as locked")
                .setParameter("lock", FIRST_ACCOUNT_LOCK)
                .getSingleResult();
        if (isSetUp()) {
            throw Problem.CONFLICT.because("Takebook is set up already. Log in with the account that was made.");
        }
        return create(name, displayName, password, Set.of(Role.ADMIN));
    }

    /** @param password null for an account that only owns tokens */
    @Transactional
    public Person create(String name, String displayName, @Nullable String password, Set<Role> roles) {
        var violations = new ArrayList<>(violations(canonical(name), displayName));
        if (password != null) {
            violations.addAll(Passwords.violations("password", password));
        }
        if (!violations.isEmpty()) {
            throw Problem.INVALID.because(violations);
        }
        return keep(canonical(name), displayName, password, roles);
    }

    /** Without a look at the password: whoever may set the environment of this process may also choose a short one. */
    @Transactional
    public Person keep(String name, String displayName, @Nullable String password, Set<Role> roles) {
        var row = new PersonRow();
        row.name = name;
        row.displayName = displayName.strip();
        row.passwordHash = password == null ? null : passwords.hash(password);
        row.roles = PersonRow.namesOf(roles.isEmpty() ? Set.of(Role.VIEWER) : roles);
        // As precisely as the database keeps it: what is returned here is what is read later.
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.persist();

        var person = row.toPerson(null);
        witnesses.happened("person.created", "person", row.id, Map.of(), said(person));
        return person;
    }

    @Transactional
    public void setRoles(long id, Set<Role> roles) {
        var row = row(id);
        var before = row.toPerson(null);
        row.roles = PersonRow.namesOf(roles.isEmpty() ? Set.of(Role.VIEWER) : roles);
        somebodyIsStillAdmin();
        witnesses.happened("person.roles-changed", "person", id, said(before), said(row.toPerson(null)));
    }

    @Transactional
    public void disable(long id) {
        var row = row(id);
        if (row.disabledAt != null) {
            return;
        }
        row.disabledAt = clock.instant();
        somebodyIsStillAdmin();
        sessions.endAll(id);
        witnesses.happened("person.disabled", "person", id, Map.of("disabled", false), Map.of("disabled", true));
    }

    @Transactional
    public void enable(long id) {
        row(id).disabledAt = null;
        witnesses.happened("person.enabled", "person", id, Map.of("disabled", true), Map.of("disabled", false));
    }

    /** Ends every session of this account, whoever is asking. */
    @Transactional
    public void setPassword(long id, String password) {
        var violations = Passwords.violations("password", password);
        if (!violations.isEmpty()) {
            throw Problem.INVALID.because(violations);
        }
        row(id).passwordHash = passwords.hash(password);
        sessions.endAll(id);
        witnesses.happened("person.password-changed", "person", id, Map.of(), Map.of());
    }

    public boolean hasPassword(long id, String password) {
        return passwords.matches(password, row(id).passwordHash);
    }

    /** A key for scripts in this person's name, with all or some of the person's roles. */
    public NewToken createToken(long owner, String name, Set<Role> roles, Duration lifetime) {
        return tokens.create(owner, name, roles, lifetime, EnumSet.allOf(Role.class));
    }

    private List<Violation> violations(String name, String displayName) {
        var found = new ArrayList<Violation>();
        if (!NAME.matcher(name).matches()) {
            found.add(Violation.of("name", "Use 1 to 40 of a–z, 0–9, dot, dash and underscore."));
        } else if (PersonRow.named(name).isPresent()) {
            found.add(Violation.of("name", "Somebody has this name already."));
        }
        if (displayName.isBlank() || displayName.strip().length() > 100) {
            found.add(Violation.of("displayName", "Say how this person is called, in 1 to 100 characters."));
        }
        return found;
    }

    /** Locked out of one's own house is not a state a form should lead to. */
    private void somebodyIsStillAdmin() {
        database.flush();
        boolean somebody = PersonRow.<PersonRow>list("disabledAt is null and passwordHash is not null").stream()
                .anyMatch(row -> PersonRow.rolesOf(row.roles).contains(Role.ADMIN));
        if (!somebody) {
            throw Problem.CONFLICT.because("This is the last administrator who can log in. Make another one first.");
        }
    }

    static String canonical(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static PersonRow row(long id) {
        return PersonRow.<PersonRow>findByIdOptional(id)
                .orElseThrow(() -> Problem.NOT_FOUND.because("person " + id));
    }

    private static Map<String, Object> said(Person person) {
        return Map.of("name", person.name(), "displayName", person.displayName(),
                "roles", person.roles().stream().map(Role::name).toList());
    }
}
