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

@Entity
@Table(name = "person_session")
class SessionRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    @Column(name = "secret_sha256")
    String secretSha256;
    @ManyToOne
    @JoinColumn(name = "person_id")
    PersonRow person;
    String browser;
    String address;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "last_seen_at")
    Instant lastSeenAt;
    @Column(name = "expires_at")
    Instant expiresAt;

    static Optional<SessionRow> alive(String secretSha256, Instant now, Instant idleSince) {
        return find("""
                from SessionRow s join fetch s.person p
                 where s.secretSha256 = ?1 and s.expiresAt > ?2 and s.lastSeenAt > ?3 and p.disabledAt is null
                """, secretSha256, now, idleSince).firstResultOptional();
    }

    static List<SessionRow> of(long person) {
        return list("person.id = ?1 order by lastSeenAt desc", person);
    }

    Session toSession() {
        return new Session(id, browser, address, createdAt, lastSeenAt, expiresAt);
    }
}
