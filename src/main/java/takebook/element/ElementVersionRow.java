package takebook.element;

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
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import takebook.element.view.ViewVocabulary;

@Entity
@Immutable
@Table(name = "element_version")
class ElementVersionRow extends PanacheEntityBase {

    @Id
    long id;
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "element_id")
    ElementRow element;
    int number;
    @JdbcTypeCode(SqlTypes.ARRAY)
    Long[] images;
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] views;
    @Column(name = "canonical_phrase")
    @Nullable String canonicalPhrase;
    @Column(name = "banned_phrases")
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] bannedPhrases;
    @Nullable String description;
    @Nullable String dos;
    @Nullable String donts;
    @Nullable String note;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "created_by")
    String createdBy;

    static List<ElementVersionRow> newestFirst() {
        return list("from ElementVersionRow v join fetch v.element order by v.element.id desc, v.number desc");
    }

    static List<ElementVersionRow> of(long element) {
        return list("element.id = ?1 order by number desc", element);
    }

    static List<ElementVersionRow> of(Collection<Long> elements) {
        return list("from ElementVersionRow v join fetch v.element where v.element.id in ?1 order by v.element.id desc, v.number desc",
                elements);
    }

    static Optional<ElementVersionRow> numbered(long element, int number) {
        return find("element.id = ?1 and number = ?2", element, number).firstResultOptional();
    }

    static List<ElementVersionRow> all(Collection<Long> ids) {
        return list("from ElementVersionRow v join fetch v.element where v.id in ?1 order by v.id", ids);
    }

    static List<Long> idsAfter(long id, int limit) {
        return find("select v.id from ElementVersionRow v where v.id > ?1 order by v.id", id)
                .project(Long.class)
                .page(0, limit)
                .list();
    }

    ElementVersion toElementVersion(VersionMove last) {
        return new ElementVersion(id, element.id, element.name, element.kind, element.project, number, List.of(images), views(),
                canonicalPhrase, List.of(bannedPhrases), description, dos, donts, note, createdAt, createdBy, last.state(), last.at(),
                last.by());
    }

    /** A version older than the vocabulary said nothing but that its first picture is the front. */
    private List<String> views() {
        return views.length > 0 ? List.of(views)
                : Stream.iterate(0, at -> at < images.length, at -> at + 1)
                        .map(at -> at == 0 ? ViewVocabulary.FRONTAL : ViewVocabulary.NOT_SAID)
                        .toList();
    }
}
