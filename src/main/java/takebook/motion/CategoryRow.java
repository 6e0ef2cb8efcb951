package takebook.motion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "motion_category")
class CategoryRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;
    String family;
    String label;
    @Nullable String resembles;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "created_by")
    String createdBy;

    static List<CategoryRow> inOrder() {
        return list("order by lower(label), id");
    }

    static boolean isTaken(String label) {
        return count("lower(label) = lower(?1)", label) > 0;
    }

    Category toCategory() {
        return new Category(id, family, label, resembles);
    }
}
