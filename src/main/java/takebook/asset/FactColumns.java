package takebook.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import takebook.asset.list.AssetKind;
import takebook.media.MediaFacts;
import takebook.media.Rational;
import takebook.media.file.MediaKind;

/** The columns that hold {@link MediaFacts}. */
@Embeddable
class FactColumns {

    @Enumerated(EnumType.STRING)
    AssetKind kind;
    @Column(name = "media_type")
    String mediaType;
    String container;
    String codec;
    int width;
    int height;
    int rotation;
    @Column(name = "duration_seconds")
    @Nullable BigDecimal durationSeconds;
    @Column(name = "rate_numerator")
    @Nullable Integer rateNumerator;
    @Column(name = "rate_denominator")
    @Nullable Integer rateDenominator;
    @Nullable Integer frames;
    @Column(name = "has_audio")
    boolean hasAudio;
    @Column(name = "variable_rate")
    boolean variableRate;
    boolean animated;
    @Column(name = "bit_depth")
    int bitDepth;
    boolean playable;
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> metadata = Map.of();

    static FactColumns of(MediaFacts facts) {
        var columns = new FactColumns();
        columns.kind = facts.kind() == MediaKind.VIDEO ? AssetKind.VIDEO : AssetKind.IMAGE;
        columns.mediaType = facts.mediaType();
        columns.container = facts.container();
        columns.codec = facts.codec();
        columns.width = facts.width();
        columns.height = facts.height();
        columns.rotation = facts.rotation();
        columns.durationSeconds = facts.durationSeconds();
        if (facts.frameRate() != null) {
            columns.rateNumerator = facts.frameRate().numerator();
            columns.rateDenominator = facts.frameRate().denominator();
        }
        columns.frames = facts.frames();
        columns.hasAudio = facts.hasAudio();
        columns.variableRate = facts.variableFrameRate();
        columns.animated = facts.animated();
        columns.bitDepth = facts.bitDepth();
        columns.playable = facts.playable();
        columns.metadata = facts.metadata();
        return columns;
    }

    MediaFacts toFacts() {
        return new MediaFacts(
                kind == AssetKind.VIDEO ? MediaKind.VIDEO : MediaKind.IMAGE,
                mediaType,
                container,
                codec,
                width,
                height,
                rotation,
                durationSeconds == null ? null : plain(durationSeconds),
                rateNumerator == null || rateDenominator == null ? null : new Rational(rateNumerator, rateDenominator),
                frames,
                hasAudio,
                variableRate,
                animated,
                bitDepth,
                playable,
                metadata);
    }

    /** 5.000000 as the database has it is 5 to everybody else, and 10 is not 1E+1. */
    private static BigDecimal plain(BigDecimal seconds) {
        var stripped = seconds.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
