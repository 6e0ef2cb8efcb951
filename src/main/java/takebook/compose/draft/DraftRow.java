package takebook.compose.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "draft")
class DraftRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;
    int version;
    String sitting;
    @JdbcTypeCode(SqlTypes.JSON)
    DraftContent content;
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] said;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "created_by")
    String createdBy;
    @Column(name = "updated_at")
    Instant updatedAt;
    @Column(name = "updated_by")
    String updatedBy;

    static Optional<DraftRow> locked(long id) {
        return Optional.ofNullable(getEntityManager().find(DraftRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    static List<DraftRow> newest(int limit) {
        return find("order by updatedAt desc, id desc").page(0, limit).list();
    }

    Draft toDraft() {
        return new Draft(id, version, sitting, content, List.of(said), createdAt, createdBy, updatedAt, updatedBy);
    }
}
