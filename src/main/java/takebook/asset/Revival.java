package takebook.asset;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import takebook.Sql;
import takebook.asset.list.AssetState;
import takebook.audit.Audit;
import takebook.job.Jobs;
import takebook.people.Actors;
import takebook.search.Search;

/** The bytes of a purged asset came back, proved by their hash: the tombstone is the asset again, with its number and its lineage. */
@ApplicationScoped
class Revival {

    private final AgroalDataSource database;
    private final Audit audit;
    private final Search search;
    private final Jobs jobs;
    private final Actors actors;
    private final Clock clock;

    Revival(AgroalDataSource database, Audit audit, Search search, Jobs jobs, Actors actors, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.jobs = jobs;
        this.actors = actors;
        this.clock = clock;
    }

    /** @param findings of the examination that the bytes passed just now */
    void revive(AssetRow row, Entry.Findings findings) {
        row.state = findings.keptReason() == null ? AssetState.READY : AssetState.KEPT;
        row.keptRule = findings.keptRule();
        row.keptReason = findings.keptReason();
        row.hiddenAt = null;
        row.hiddenBy = null;
        row.version++;
        AssetRow.flush();
        Sql.on(database, "update asset_purge set revived_at = ?, revived_by = ? where asset_id = ? and revived_at is null",
                clock.instant(), actors.current().name(), row.id).update();
        audit.record("asset.revived", "asset", row.id, Map.of("state", AssetState.PURGED), Map.of("state", row.state, "sha256", row.sha256));
        search.changed(row.id);
        if (!row.wanted().isEmpty()) {
            jobs.schedule(RenditionTask.NAME, row.id);
        }
    }
}
