package takebook.asset.disposal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import takebook.CrashPoint;
import takebook.Sql;
import takebook.asset.removal.Removals;
import takebook.audit.Audit;
import takebook.people.Actors;
import takebook.problem.Violation;
import takebook.problem.Violations;
import takebook.search.Search;
import takebook.storage.Sha256;

/**
 * Makes a tombstone of an asset: first the row says that the bytes are gone, in one transaction with the plan to remove them;
 * then, in the background, they go. Interrupted anywhere, the plan is still there, and nobody was promised bytes that are not.
 */
@ApplicationScoped
class Purging {

    private static final int LONGEST_WHY = 400;

    private final AgroalDataSource database;
    private final Holds holds;
    private final Removals removals;
    private final Audit audit;
    private final Search search;
    private final Actors actors;
    private final Clock clock;

    Purging(AgroalDataSource database, Holds holds, Removals removals, Audit audit, Search search, Actors actors, Clock clock) {
        this.database = database;
        this.holds = holds;
        this.removals = removals;
        this.audit = audit;
        this.search = search;
        this.actors = actors;
        this.clock = clock;
    }

    void purge(long id, PurgeOrder order) {
        QuarkusTransaction.joiningExisting().run(() -> {
            var asset = AssetLock.on(database, id);
            String why = checked(asset, order);
            if (asset.isPurged()) {
                return;
            }
            bury(asset, why, order.picture());
        });
        CrashPoint.hit("purge.afterCommit");
    }

    private String checked(AssetLock asset, PurgeOrder order) {
        var violations = new Violations();
        String why = violations.required("why", order.why(), LONGEST_WHY);
        String confirmation = PurgePlan.confirmation(asset.id());
        if (!confirmation.equalsIgnoreCase(order.confirm() == null ? "" : order.confirm().strip())) {
            violations.add("confirm", "Type “%s” to say that you mean it".formatted(confirmation));
        }
        if (!asset.isPurged()) {
            violations.addAll(holds.of(List.of(asset.id())).stream().map(hold -> Violation.of("holds", "It is " + hold.words())).toList());
        }
        violations.refuseIfAny();
        return why;
    }

    private void bury(AssetLock asset, String why, boolean picture) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String by = actors.current().name();
        var objects = new ArrayList<Sha256>();
        objects.add(asset.sha256());
        objects.addAll(Sql.on(database, "delete from asset_rendition where asset_id = ? and (kind <> 'POSTER' or not ?) returning sha256",
                asset.id(), picture).rows(row -> new Sha256(row.getString("sha256"))));
        Sql.on(database, """
                update asset
                   set state = 'PURGED', kept_rule = 'purged', kept_reason = ?, version = version + 1,
                       hidden_at = coalesce(hidden_at, ?), hidden_by = coalesce(hidden_by, ?)
                 where id = ?
                """, "purged on %s by %s: %s".formatted(LocalDate.ofInstant(now, ZoneOffset.UTC), by, why), now, by, asset.id()).update();
        Sql.on(database, "insert into asset_purge (asset_id, why, with_picture, purged_at, purged_by) values (?, ?, ?, ?, ?)",
                asset.id(), why, picture, now, by).update();
        removals.plan(objects.stream().distinct().toList());
        audit.record("asset.purged", "asset", asset.id(), Map.of("state", asset.state()),
                Map.of("why", why, "sha256", asset.sha256().hex(), "pictureKept", picture));
        search.changed(asset.id());
    }
}
