package takebook.project.shot;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Entity
@Table(name = "shot")
class ShotRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;
    @Column(name = "project_id")
    long project;
    int position;
    String name;
    String brief;
    @Enumerated(EnumType.STRING)
    ShotStatus status;
    int version;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "created_by")
    String createdBy;

    static List<ShotRow> of(long project) {
        return list("project = ?1 order by position, id", project);
    }

    static Optional<ShotRow> forUpdate(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static Optional<ShotRow> named(long project, String name) {
        return find("project = ?1 and lower(name) = lower(?2)", project, name).firstResultOptional();
    }

    Shot toShot() {
        return new Shot(id, project, position, name, brief, status, version, createdAt, createdBy);
    }
}
