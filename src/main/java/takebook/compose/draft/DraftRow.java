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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** Drafts with this asset, or one of these element versions, in a slot; the newest first. */
    @SuppressWarnings("unchecked")
    static List<DraftRow> holding(long asset, Collection<Long> elementVersions, int limit) {
        return getEntityManager().createNativeQuery("""
                        select * from draft d
                         where exists (select from jsonb_array_elements(d.content -> 'slots') slot
                                        where slot ->> 'asset' = :asset
                                           or slot ->> 'elementVersion' = any (string_to_array(:versions, ',')))
                         order by d.updated_at desc, d.id desc
                         limit :limit
                        """, DraftRow.class)
                .setParameter("asset", Long.toString(asset))
                .setParameter("versions", elementVersions.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .setParameter("limit", limit)
                .getResultList();
    }

    Draft toDraft() {
        return new Draft(id, version, sitting, content, List.of(said), createdAt, createdBy, updatedAt, updatedBy);
    }
}
