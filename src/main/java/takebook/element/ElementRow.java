package takebook.element;

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
import org.jspecify.annotations.Nullable;
import takebook.element.view.ElementKind;

@Entity
@Table(name = "element")
class ElementRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;
    String name;
    @Enumerated(EnumType.STRING)
    ElementKind kind;
    @Column(name = "project_id")
    @Nullable Long project;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "created_by")
    String createdBy;

    /** Whoever holds the row numbers the next version; the other one waits and gets the number after it. */
    static Optional<ElementRow> locked(long id) {
        return Optional.ofNullable(getEntityManager().find(ElementRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Element toElement(List<ElementVersion> newestFirst, Standing standing) {
        return new Element(id, name, kind, project, newestFirst, createdAt, createdBy, standing);
    }
}
