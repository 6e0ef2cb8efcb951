package takebook.project;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "project")
class ProjectRow extends PanacheEntityBase {

    @Id
    long id;
    String name;
    String notes;
    @Column(name = "archived_at")
    @Nullable Instant archivedAt;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "created_by")
    String createdBy;

    static List<ProjectRow> byName() {
        return list("order by (case when archivedAt is null then 0 else 1 end), lower(name)");
    }

    Project toProject() {
        return new Project(id, name, notes, archivedAt, createdAt, createdBy);
    }
}
