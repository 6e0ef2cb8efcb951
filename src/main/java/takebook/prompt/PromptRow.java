package takebook.prompt;

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
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "prompt")
class PromptRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;
    String title;
    @Column(name = "project_id")
    @Nullable Long project;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "created_by")
    String createdBy;

    /** Whoever holds the row numbers the next version; the other one waits and gets the number after it. */
    static Optional<PromptRow> locked(long id) {
        return Optional.ofNullable(getEntityManager().find(PromptRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Prompt toPrompt(List<PromptVersion> newestFirst) {
        return new Prompt(id, title, project, newestFirst, createdAt, createdBy);
    }
}
