package takebook.asset;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import takebook.asset.list.AssetKind;
import takebook.asset.list.AssetState;
import takebook.asset.list.Origin;
import takebook.asset.rendition.RenditionKind;
import takebook.asset.rendition.Renditions;
import takebook.asset.rights.AssetRights;
import takebook.storage.Sha256;

@Entity
@Table(name = "asset")
class AssetRow extends PanacheEntityBase {

    @Id
    long id;
    @Enumerated(EnumType.STRING)
    Origin origin;
    @Enumerated(EnumType.STRING)
    AssetState state;
    @Column(name = "kept_rule")
    @Nullable String keptRule;
    @Column(name = "kept_reason")
    @Nullable String keptReason;
    String sha256;
    long bytes;
    @Column(name = "file_name")
    String fileName;
    String title;
    @Nullable String role;
    @Nullable String notes;
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> tags = new ArrayList<>();
    @Column(name = "project_id")
    @Nullable Long project;
    @Column(name = "generation_id")
    @Nullable Long generation;
    @Column(name = "derived_from_id")
    @Nullable Long derivedFrom;
    @Nullable String derivation;
    @Embedded
    FactColumns facts;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "created_by")
    @Nullable String createdBy;
    int version;
    @Column(name = "hidden_at")
    @Nullable Instant hiddenAt;
    @Column(name = "hidden_by")
    @Nullable String hiddenBy;
    @Column(name = "rating")
    @Nullable Short stars;
    @Column(name = "rated_by")
    @Nullable String ratedBy;
    @Column(name = "rated_at")
    @Nullable Instant ratedAt;

    /** Lets one transaction at a time past this name; the database forgets it when the transaction ends. */
    static void waitFor(String name) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)", String.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** The oldest that has its bytes; without one, the oldest tombstone. */
    static Optional<AssetRow> holding(Sha256 sha256) {
        List<AssetRow> all = list("sha256 = ?1 order by id", sha256.hex());
        return all.stream().filter(row -> row.state != AssetState.PURGED).findFirst().or(() -> all.stream().findFirst());
    }

    static Optional<AssetRow> take(long generation, Sha256 sha256) {
        return find("generation = ?1 and sha256 = ?2", generation, sha256.hex()).firstResultOptional();
    }

    static Optional<AssetRow> derived(long source, String derivation) {
        return find("derivedFrom = ?1 and derivation = ?2", source, derivation).firstResultOptional();
    }

    static List<AssetRow> takesOf(long generation) {
        return list("generation = ?1 order by id", generation);
    }

    static List<AssetRow> all(Collection<Long> ids) {
        return list("id in ?1", ids);
    }

    static List<Long> idsAfter(long id, int limit) {
        return getEntityManager()
                .createQuery("select id from AssetRow where id > :id order by id", Long.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** In the order of their ids, so that two who want the same ones wait and never block each other. */
    static List<AssetRow> allForUpdate(Collection<Long> ids) {
        return AssetRow.<AssetRow>find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    static boolean exists(long id) {
        return count("id", id) > 0;
    }

    static Optional<AssetRow> forUpdate(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Asset toAsset(Collection<RenditionRow> made, AssetRights rights) {
        return new Asset(
                id,
                facts.kind,
                origin,
                title,
                fileName,
                role,
                new Sha256(sha256),
                bytes,
                state,
                keptReason,
                facts.toFacts(),
                List.copyOf(tags),
                notes,
                project,
                generation,
                renditions(made),
                createdAt,
                version,
                createdBy,
                rating(),
                rights,
                hiddenBy);
    }

    private @Nullable Rating rating() {
        return stars == null || ratedBy == null || ratedAt == null ? null : new Rating(stars, ratedBy, ratedAt);
    }

    private Renditions renditions(Collection<RenditionRow> made) {
        boolean poster = made.stream().anyMatch(row -> row.kind == RenditionKind.POSTER);
        boolean proxy = made.stream().anyMatch(row -> row.kind == RenditionKind.PROXY);
        var tiles = made.stream()
                .filter(row -> row.kind == RenditionKind.FILMSTRIP)
                .map(RenditionRow::toTiles)
                .findFirst()
                .orElse(null);
        return new Renditions(poster, tiles, proxy, made.size() < wanted().size());
    }

    /** What a page would like to show of this asset; nothing for a file that is only kept. */
    List<RenditionKind> wanted() {
        if (state != AssetState.READY) {
            return List.of();
        }
        if (facts.kind == AssetKind.IMAGE) {
            return List.of(RenditionKind.POSTER);
        }
        return facts.playable
                ? List.of(RenditionKind.POSTER, RenditionKind.FILMSTRIP)
                : List.of(RenditionKind.POSTER, RenditionKind.FILMSTRIP, RenditionKind.PROXY);
    }
}
