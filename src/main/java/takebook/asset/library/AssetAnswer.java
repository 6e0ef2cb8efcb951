package takebook.asset.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.fitness.Misfit;
import takebook.asset.fix.Fix;
import takebook.asset.list.AssetKind;
import takebook.asset.list.AssetState;
import takebook.asset.list.Origin;
import takebook.asset.quality.Grade;
import takebook.asset.quality.Report;
import takebook.asset.quality.ReportLine;
import takebook.asset.rights.RightsAnswer;
import takebook.media.MediaFacts;
import takebook.media.Rational;

/**
 * An asset as the API tells it. Members may be added, never renamed.
 *
 * @param rating 1 to 5 stars; a change of them is no new version
 * @param version for {@code If-Match}, also the {@code ETag} of the answer
 * @param duplicate true when an upload found these bytes already here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssetAnswer(
        long id,
        AssetKind kind,
        Origin origin,
        AssetState state,
        @Nullable String keptReason,
        String title,
        String fileName,
        @Nullable String role,
        String sha256,
        long bytes,
        String mediaType,
        int width,
        int height,
        @Nullable BigDecimal durationSeconds,
        @Nullable BigDecimal frameRate,
        @Nullable Integer frames,
        @Nullable Boolean hasAudio,
        Quality quality,
        List<Use> fitness,
        List<String> tags,
        @Nullable String notes,
        @Nullable Long project,
        @Nullable Long generation,
        Instant createdAt,
        @Nullable String createdBy,
        @Nullable Integer rating,
        @Nullable String ratedBy,
        int version,
        RightsAnswer rights,
        @Nullable Boolean hidden,
        @Nullable Boolean duplicate,
        Map<String, String> links) {

    private static final int RATE_DECIMALS = 3;

    /**
     * What is measured about how the file was made and what its pixels show.
     *
     * @param state MEASURED, MEASURING, FAILED or NOT_MEASURED
     * @param grade EXCELLENT, USABLE or POOR; left out while it is not measured
     * @param figures what was judged, by the versioned name of its formula
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Quality(String container, String codec, int bitDepth, int rotation, boolean variableFrameRate, boolean animated, boolean playable,
            Report.State state, @Nullable Grade grade, List<Figure> figures, List<Swatch> palette) {

        static Quality of(MediaFacts facts, Report report) {
            return new Quality(facts.container(), facts.codec(), facts.bitDepth(), facts.rotation(), facts.variableFrameRate(),
                    facts.animated(), facts.playable(), report.state(), report.grade(), report.lines().stream().map(Figure::of).toList(),
                    report.palette().stream().map(swatch -> new Swatch(swatch.hex(), Math.round(swatch.share() * 1000) / 1000.0)).toList());
        }
    }

    /** One figure and what it means. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figure(String figure, double value, Grade grade, String meaning, @Nullable String fix, String source) {

        static Figure of(ReportLine line) {
            return new Figure(line.figure(), Math.round(line.number() * 10_000) / 10_000.0, line.grade(), line.words(), line.fix(), line.source());
        }
    }

    record Swatch(String hex, double share) {}

    /**
     * Whether it fits one use with one provider.
     *
     * @param reasons why not; none when it fits
     */
    record Use(String provider, String use, boolean fits, List<String> reasons, List<String> fixes) {

        static Use of(takebook.asset.fitness.Use use) {
            return new Use(use.provider(), use.name(), use.fits(), use.misfits().stream().map(Misfit::brief).toList(),
                    use.misfits().stream().map(Misfit::fix).filter(Objects::nonNull).map(Fix::written).distinct().toList());
        }
    }

    static AssetAnswer of(Asset asset, Report report, List<takebook.asset.fitness.Use> uses, @Nullable Boolean duplicate) {
        var facts = asset.facts();
        return new AssetAnswer(
                asset.id(), asset.kind(), asset.origin(), asset.state(), asset.keptReason(),
                asset.title(), asset.fileName(), asset.role(), asset.sha256().hex(), asset.bytes(),
                facts.mediaType(), facts.width(), facts.height(), facts.durationSeconds(),
                facts.frameRate() == null ? null : decimal(facts.frameRate()), facts.frames(),
                asset.isVideo() ? facts.hasAudio() : null,
                Quality.of(facts, report), uses.stream().map(Use::of).toList(),
                asset.tags(), asset.notes(), asset.project(), asset.generation(),
                asset.createdAt(), asset.createdBy(), asset.rating() == null ? null : asset.rating().stars(),
                asset.rating() == null ? null : asset.rating().by(), asset.version(), RightsAnswer.of(asset.rights()), asset.isHidden() ? true : null, duplicate, links(asset));
    }

    static BigDecimal decimal(Rational rate) {
        var value = BigDecimal.valueOf(rate.numerator())
                .divide(BigDecimal.valueOf(rate.denominator()), RATE_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static Map<String, String> links(Asset asset) {
        String self = "/api/v1/assets/" + asset.id();
        var links = new LinkedHashMap<String, String>();
        links.put("self", self);
        links.put("page", asset.url());
        links.put("original", self + "/original");
        if (asset.renditions().poster()) {
            links.put("poster", self + "/poster");
        }
        if (asset.renditions().filmstrip() != null) {
            links.put("filmstrip", self + "/filmstrip");
        }
        if (asset.renditions().proxy()) {
            links.put("proxy", self + "/proxy");
        }
        return links;
    }
}
