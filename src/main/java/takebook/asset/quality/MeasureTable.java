package takebook.asset.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.Sql;
import takebook.media.measure.Measure;
import takebook.media.measure.Measurement;
import takebook.media.measure.Swatch;

/** The table of figures. */
@ApplicationScoped
class MeasureTable {

    /** All formulas together: figures of another set are measured again. */
    static final String FORMULAS = Arrays.stream(Measure.values()).map(Measure::version).collect(Collectors.joining(" ")) + " prints/v2";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    MeasureTable(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** One statement. */
    Map<Long, Measured> of(Collection<Long> assets) {
        var found = new HashMap<Long, Measured>();
        Sql.on(database, "select asset_id, figures::text, palette::text, failure from asset_measure where asset_id = any(?)", assets)
                .rows(row -> new Measured(row.getLong(1), figures(row.getString(2)), palette(row.getString(3)), row.getString(4)))
                .forEach(measured -> found.put(measured.asset(), measured));
        return found;
    }

    /** Ready assets without figures of today's formulas, newest first. */
    List<Long> waiting(int limit) {
        return Sql.on(database, """
                select a.id
                  from asset a
                 where a.state = 'READY'
                   and not exists (select 1 from asset_measure m where m.asset_id = a.id and m.formulas = ?)
                 order by a.id desc
                 limit ?
                """, FORMULAS, limit).rows(row -> row.getLong(1));
    }

    /** How many files came in since then: whether the library is busy taking in. */
    int arrivedSince(Instant then) {
        return Sql.on(database, """
                select count(*) from (select created_at from asset order by id desc limit 20) newest where created_at > ?
                """, then).row(row -> row.getInt(1));
    }

    void write(long asset, Measurement measurement, Instant now) {
        var figures = new TreeMap<String, Double>();
        measurement.figures().forEach((measure, value) -> figures.put(measure.version(), value));
        write(asset, text(figures), text(measurement.palette()), null, now);
    }

    void writeFailure(long asset, String why, Instant now) {
        write(asset, "{}", "[]", why, now);
    }

    private void write(long asset, String figures, String palette, @Nullable String failure, Instant now) {
        Sql.on(database, """
                insert into asset_measure (asset_id, formulas, figures, palette, failure, measured_at)
                values (?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?)
                on conflict (asset_id) do update set formulas = excluded.formulas, figures = excluded.figures,
                    palette = excluded.palette, failure = excluded.failure, measured_at = excluded.measured_at
                """, asset, FORMULAS, figures, palette, failure, now).update();
    }

    void forget(long asset) {
        Sql.on(database, "delete from asset_measure where asset_id = ?", asset).update();
    }

    /** A figure of a formula that is no longer known is left out. */
    private Map<Measure, Double> figures(String text) {
        Map<String, Double> byVersion = read(text, new TypeReference<>() {});
        var figures = new EnumMap<Measure, Double>(Measure.class);
        for (Measure measure : Measure.values()) {
            if (byVersion.containsKey(measure.version())) {
                figures.put(measure, byVersion.get(measure.version()));
            }
        }
        return figures;
    }

    private List<Swatch> palette(String text) {
        List<Map<String, Object>> swatches = read(text, new TypeReference<>() {});
        return swatches.stream().map(swatch -> new Swatch((String) swatch.get("hex"), ((Number) swatch.get("share")).doubleValue())).toList();
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored figures are no JSON: " + text, e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures cannot be written as JSON", e);
        }
    }
}
