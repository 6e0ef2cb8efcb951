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
import org.jspecify.annotations.Nullable;
import takebook.Sql;
import takebook.job.Jobs;
import takebook.media.motion.CameraPath;
import takebook.media.motion.CameraPath.Step;
import takebook.media.motion.Reader;
import takebook.media.motion.Thresholds;

/** The measured movement of clips; table {@code motion_path}. What a path amounts to is read anew each time, so that thresholds may change. */
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

    /** Those of the clips that were measured, by asset. */
    public Map<Long, Measured> all(Collection<Long> assets) {
        return Sql.on(database, "select * from motion_path where asset_id = any (?)", assets).rows(this::toMeasured).stream()
                .collect(Collectors.toMap(Measured::asset, Function.identity()));
    }

    void keep(long asset, CameraPath path) {
        write(asset, written(rounded(path)), null);
    }

    void keepFailure(long asset, String failure) {
        write(asset, null, failure);
    }

    /** Ready clips of the lengths in question that were never measured, or by another method; oldest first. */
    List<Long> unmeasured(int shortest, int longest, int limit) {
        return Sql.on(database, """
                select a.id from asset a left join motion_path p on p.asset_id = a.id and p.method = ?
                 where a.kind = 'VIDEO' and a.state = 'READY' and a.duration_seconds between ? and ? and p.asset_id is null
                 order by a.id limit ?
                """, CameraPath.METHOD, shortest, longest, limit).rows(row -> row.getLong(1));
    }

    private void write(long asset, @Nullable String path, @Nullable String failure) {
        Sql.on(database, """
                insert into motion_path (asset_id, method, path, failure, measured_at) values (?, ?, cast(? as jsonb), ?, ?)
                on conflict (asset_id) do update set method = excluded.method, path = excluded.path, failure = excluded.failure,
                    measured_at = excluded.measured_at
                """, asset, CameraPath.METHOD, path, failure, clock.instant()).update();
    }

    private Measured toMeasured(ResultSet row) throws SQLException {
        String text = row.getString("path");
        var path = text == null ? null : read(text);
        return new Measured(row.getLong("asset_id"), path, path == null ? null : Reader.read(path, thresholds),
                row.getString("failure"), Sql.instant(row, "measured_at"));
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

    private String written(CameraPath path) {
        try {
            return json.writeValueAsString(Map.of("rate", path.rate(), "steps", path.steps(), "depth", path.depth(), "unread",
                    path.unread(), "fastest", path.fastest(), "method", path.method()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a path is always JSON", e);
        }
    }

    private CameraPath read(String text) {
        try {
            return json.readValue(text, CameraPath.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept path can be read", e);
        }
    }
}
