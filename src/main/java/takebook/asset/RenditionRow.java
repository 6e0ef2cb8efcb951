package takebook.asset;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.asset.rendition.Rendition;
import takebook.asset.rendition.RenditionKind;
import takebook.asset.rendition.Renditions;
import takebook.storage.Sha256;
import takebook.storage.StoredObject;

@Entity
@Table(name = "asset_rendition")
@IdClass(RenditionRow.Key.class)
class RenditionRow extends PanacheEntityBase {

    record Key(long assetId, RenditionKind kind) {}

    @Id
    @Column(name = "asset_id")
    long assetId;
    @Id
    @Enumerated(EnumType.STRING)
    RenditionKind kind;
    String sha256;
    long bytes;
    @Column(name = "media_type")
    String mediaType;
    @Nullable Integer tiles;
    @Column(name = "tile_width")
    @Nullable Integer tileWidth;
    @Column(name = "tile_height")
    @Nullable Integer tileHeight;
    @Column(name = "made_at")
    Instant madeAt;

    static RenditionRow poster(long assetId, StoredObject object, Instant madeAt) {
        var row = new RenditionRow();
        row.assetId = assetId;
        row.kind = RenditionKind.POSTER;
        row.sha256 = object.sha256().hex();
        row.bytes = object.bytes();
        row.mediaType = "image/webp";
        row.madeAt = madeAt;
        return row;
    }

    static Optional<RenditionRow> of(long assetId, RenditionKind kind) {
        return findByIdOptional(new Key(assetId, kind));
    }

    static List<RenditionRow> of(long assetId) {
        return list("assetId", assetId);
    }

    static Map<Long, List<RenditionRow>> ofAll(Collection<Long> assetIds) {
        return RenditionRow.<RenditionRow>list("assetId in ?1", assetIds).stream()
                .collect(Collectors.groupingBy(row -> row.assetId));
    }

    Rendition toRendition() {
        return new Rendition(kind, new Sha256(sha256), bytes, mediaType);
    }

    Renditions.@Nullable Tiles toTiles() {
        if (tiles == null) {
            return null;
        }
        return new Renditions.Tiles(tiles, Objects.requireNonNull(tileWidth), Objects.requireNonNull(tileHeight));
    }
}
