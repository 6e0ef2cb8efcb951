package takebook.asset.disposal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import takebook.Sql;
import takebook.audit.Audit;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.problem.Violations;

/** What must not be purged, and who says so. */
@ApplicationScoped
public class Holds {

    private static final int LONGEST_REASON = 400;
    private static final int LONGEST_HOLDER = 200;

    private final AgroalDataSource database;
    private final Instance<HoldSource> sources;
    private final Audit audit;
    private final Actors actors;
    private final Clock clock;

    Holds(AgroalDataSource database, @Any Instance<HoldSource> sources, Audit audit, Actors actors, Clock clock) {
        this.database = database;
        this.sources = sources;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Keeps an asset from being purged until it is released under the same kind and holder; holding it twice is one hold.
     *
     * @param holder what holds it, in words that name one thing: {@code review 12}
     * @throws takebook.problem.ProblemException GONE when it is purged already, INVALID without a reason
     */
    @Transactional
    public void hold(long asset, HoldKind kind, String holder, String reason) {
        if (!kind.isKept()) {
            throw new IllegalArgumentException(kind + " ends by itself; a HoldSource tells of it");
        }
        var violations = new Violations();
        String why = violations.required("reason", reason, LONGEST_REASON);
        String who = violations.required("holder", holder, LONGEST_HOLDER);
        violations.refuseIfAny();
        if (AssetLock.on(database, asset).isPurged()) {
            throw Problem.GONE.because("Asset %d is purged; there is nothing left to hold".formatted(asset));
        }
        int added = Sql.on(database, """
                insert into asset_hold (asset_id, kind, holder, reason, held_at, held_by) values (?, ?, ?, ?, ?, ?)
                on conflict (asset_id, kind, holder) where released_at is null do nothing
                """, asset, kind, who, why, now(), actors.current().name()).update();
        if (added > 0) {
            audit.record("asset.held", "asset", asset, Map.of(), Map.of("kind", kind, "holder", who, "reason", why));
        }
    }

    /** Nothing happens when it is not held so. */
    @Transactional
    public void release(long asset, HoldKind kind, String holder) {
        int released = Sql.on(database, """
                update asset_hold set released_at = ?, released_by = ?
                 where asset_id = ? and kind = ? and holder = ? and released_at is null
                """, now(), actors.current().name(), asset, kind, holder).update();
        if (released > 0) {
            audit.record("asset.released", "asset", asset, Map.of("kind", kind, "holder", holder), Map.of());
        }
    }

    /** A hold a person placed by hand, taken back by its number. */
    @Transactional
    public void releaseByHand(long asset, long hold) {
        var held = kept(List.of(asset)).stream()
                .filter(each -> Long.valueOf(hold).equals(each.id()) && each.kind() == HoldKind.LEGAL)
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("Nobody holds asset %d under the number %d by hand".formatted(asset, hold)));
        release(asset, held.kind(), held.holder());
    }

    /** Everything that holds any of them now. */
    public List<Hold> of(Collection<Long> assets) {
        var holds = new ArrayList<>(kept(assets));
        sources.forEach(source -> holds.addAll(source.of(assets)));
        return holds;
    }

    private List<Hold> kept(Collection<Long> assets) {
        return Sql.on(database, "select * from asset_hold where asset_id = any (?) and released_at is null order by id", assets).rows(Holds::read);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Hold read(ResultSet row) throws SQLException {
        return new Hold(row.getLong("id"), row.getLong("asset_id"), HoldKind.valueOf(row.getString("kind")), row.getString("holder"),
                row.getString("reason"), null, Sql.instant(row, "held_at"), row.getString("held_by"));
    }
}
