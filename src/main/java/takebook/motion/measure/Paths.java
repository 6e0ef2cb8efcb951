package takebook.motion.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import takebook.Sql;
import takebook.job.Jobs;
import takebook.media.motion.CameraPath;
import takebook.media.motion.CameraPath.Step;
import takebook.media.motion.Reader;
import takebook.media.motion.Reading;
import takebook.media.motion.Thresholds;
import takebook.motion.picture.Glyph;

/** The measured movement of clips; table {@code motion_path}. What a path amounts to is kept beside it, and read anew when the thresholds change. */
@ApplicationScoped
public class Paths {

    private static final int DECIMALS = 5;

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Jobs jobs;
    private final Clock clock;
    private final Thresholds thresholds = Thresholds.read();

    Paths(AgroalDataSource database, ObjectMapper json, Jobs jobs, Clock clock) {
        this.database = database;
        this.json = json;
        this.jobs = jobs;
        this.clock = clock;
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    /** Has the clip measured in the background, again if it was before. */
    public void measure(long asset) {
        jobs.schedule(MeasureTask.NAME, asset);
    }

    public Optional<Measured> of(long asset) {
        return Optional.ofNullable(all(List.of(asset)).get(asset));
    }

    /** Those of the clips that were measured, by asset; without their paths, which are long. */
    public Map<Long, Measured> all(Collection<Long> assets) {
        return Sql.on(database, "select asset_id, reading, glyph, failure, measured_at from motion_path where asset_id = any (?)", assets)
                .rows(this::toMeasured).stream()
                .collect(Collectors.toMap(Measured::asset, Function.identity()));
    }

    /** The paths themselves, of those of the clips that have one, by asset. */
    public Map<Long, CameraPath> paths(Collection<Long> assets) {
        return Sql.on(database, "select asset_id, path from motion_path where path is not null and asset_id = any (?)", assets)
                .rows(row -> Map.entry(row.getLong(1), read(row.getString(2), CameraPath.class))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Optional<CameraPath> path(long asset) {
        return Optional.ofNullable(paths(List.of(asset)).get(asset));
    }

    void keep(long asset, CameraPath measured) {
        var path = rounded(measured);
        var reading = Reader.read(path, thresholds);
        Sql.on(database, """
                insert into motion_path (asset_id, method, path, reading, glyph, thresholds, measured_at)
                values (?, ?, cast(? as jsonb), cast(? as jsonb), cast(? as jsonb), ?, ?)
                on conflict (asset_id) do update set method = excluded.method, path = excluded.path, reading = excluded.reading,
                    glyph = excluded.glyph, thresholds = excluded.thresholds, failure = null, measured_at = excluded.measured_at
                """, asset, CameraPath.METHOD, written(path), written(reading), written(Glyph.of(path, reading, Wording.words(reading))),
                today(), clock.instant()).update();
    }

    void keepFailure(long asset, String failure) {
        Sql.on(database, """
                insert into motion_path (asset_id, method, failure, thresholds, measured_at) values (?, ?, ?, ?, ?)
                on conflict (asset_id) do update set method = excluded.method, path = null, reading = null, glyph = null,
                    thresholds = excluded.thresholds, failure = excluded.failure, measured_at = excluded.measured_at
                """, asset, CameraPath.METHOD, failure, today(), clock.instant()).update();
    }

    /** Reads some paths anew that were read by other thresholds than those of today. */
    void readAnew(int limit) {
        Sql.on(database, "select asset_id, path from motion_path where path is not null and thresholds is distinct from ? limit ?", today(), limit)
                .rows(row -> Map.entry(row.getLong(1), read(row.getString(2), CameraPath.class)))
                .forEach(each -> {
                    var reading = Reader.read(each.getValue(), thresholds);
                    Sql.on(database, "update motion_path set reading = cast(? as jsonb), glyph = cast(? as jsonb), thresholds = ? where asset_id = ?",
                            written(reading), written(Glyph.of(each.getValue(), reading, Wording.words(reading))), today(), each.getKey()).update();
                });
    }

    /** Ready clips of the lengths in question that were never measured, or by another method; oldest first. */
    List<Long> unmeasured(int shortest, int longest, int limit) {
        return Sql.on(database, """
                select a.id from asset a left join motion_path p on p.asset_id = a.id and p.method = ?
                 where a.kind = 'VIDEO' and a.state = 'READY' and a.duration_seconds between ? and ? and p.asset_id is null
                 order by a.id limit ?
                """, CameraPath.METHOD, shortest, longest, limit).rows(row -> row.getLong(1));
    }

    private String today() {
        return thresholds.asOf().toString();
    }

    private Measured toMeasured(ResultSet row) throws SQLException {
        var reading = row.getString("reading");
        var glyph = row.getString("glyph");
        return new Measured(row.getLong("asset_id"), reading == null ? null : read(reading, Reading.class),
                glyph == null ? null : read(glyph, Glyph.class), row.getString("failure"), Sql.instant(row, "measured_at"));
    }

    private static CameraPath rounded(CameraPath path) {
        return new CameraPath(path.method(), path.rate(), path.steps().stream().map(Paths::rounded).toList(), path.depth(),
                path.unread(), path.fastest());
    }

    private static Step rounded(Step step) {
        return new Step(rounded(step.at()), rounded(step.pan()), rounded(step.tilt()), rounded(step.zoom()), rounded(step.roll()),
                rounded(step.shake()), rounded(step.agreed()));
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a measurement is always JSON", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept measurement can be read", e);
        }
    }
}
