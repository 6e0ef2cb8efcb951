package takebook.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "api_token")
class TokenRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    @Column(name = "secret_sha256")
    String secretSha256;
    @ManyToOne
    @JoinColumn(name = "person_id")
    PersonRow person;
    String name;
    String prefix;
    String[] roles;
    @Column(name = "created_at")
    Instant createdAt;
    @Nullable
    @Column(name = "expires_at")
    Instant expiresAt;
    @Nullable
    @Column(name = "revoked_at")
    Instant revokedAt;
    @Nullable
    @Column(name = "last_used_at")
    Instant lastUsedAt;
    @Nullable
    @Column(name = "last_used_from")
    String lastUsedFrom;

    static Optional<TokenRow> alive(String secretSha256, Instant now) {
        return find("""
                from TokenRow t join fetch t.person p
                 where t.secretSha256 = ?1 and t.revokedAt is null and (t.expiresAt is null or t.expiresAt > ?2)
                   and p.disabledAt is null
                """, secretSha256, now).firstResultOptional();
    }

    static List<TokenRow> of(long person) {
        return list("person.id = ?1 order by id desc", person);
    }

    static List<TokenRow> newestFirst() {
        return list("from TokenRow t join fetch t.person order by t.id desc");
    }

    Token toToken(Instant now) {
        boolean expired = expiresAt != null && !expiresAt.isAfter(now);
        return new Token(id, person.name, name, prefix, PersonRow.rolesOf(roles), createdAt, expiresAt,
                revokedAt, lastUsedAt, lastUsedFrom, revokedAt == null && !expired);
    }
}
