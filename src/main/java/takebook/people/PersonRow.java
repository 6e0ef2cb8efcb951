package takebook.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "person")
class PersonRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    String name;
    @Column(name = "display_name")
    String displayName;
    @Nullable
    @Column(name = "password_hash")
    String passwordHash;
    String[] roles;
    @Nullable
    @Column(name = "disabled_at")
    Instant disabledAt;
    @Column(name = "created_at")
    Instant createdAt;

    static Optional<PersonRow> named(String name) {
        return find("name", name).firstResultOptional();
    }

    static List<PersonRow> byName() {
        return list("order by name");
    }

    /** Whether anybody could log in at all. While nobody can, the set-up page is open. */
    static boolean somebodyHasAPassword() {
        return count("passwordHash is not null") > 0;
    }

    Person toPerson(@Nullable Instant lastSeenAt) {
        return new Person(id, name, displayName, rolesOf(roles),
                passwordHash != null, disabledAt != null, createdAt, lastSeenAt);
    }

    static Set<Role> rolesOf(String[] names) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
        return roles;
    }

    static String[] namesOf(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }
}
