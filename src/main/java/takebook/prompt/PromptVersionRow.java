package takebook.prompt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "prompt_version")
class PromptVersionRow extends PanacheEntityBase {

    @Id
    long id;
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "prompt_id")
    PromptRow prompt;
    int number;
    String text;
    @Nullable String note;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "created_by")
    String createdBy;

    static List<PromptVersionRow> newestFirst() {
        return list("from PromptVersionRow v join fetch v.prompt order by v.prompt.id desc, v.number desc");
    }

    static List<PromptVersionRow> of(long prompt) {
        return list("prompt.id = ?1 order by number desc", prompt);
    }

    static Optional<PromptVersionRow> numbered(long prompt, int number) {
        return find("prompt.id = ?1 and number = ?2", prompt, number).firstResultOptional();
    }

    static List<PromptVersionRow> all(Collection<Long> ids) {
        return list("from PromptVersionRow v join fetch v.prompt where v.id in ?1 order by v.id", ids);
    }

    static List<Long> idsAfter(long id, int limit) {
        return find("select v.id from PromptVersionRow v where v.id > ?1 order by v.id", id)
                .project(Long.class)
                .page(0, limit)
                .list();
    }

    PromptVersion toPromptVersion() {
        return new PromptVersion(id, prompt.id, prompt.title, prompt.project, number, text, note, createdAt, createdBy);
    }
}
