package takebook.asset;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import takebook.CrashPoint;
import takebook.asset.list.AssetState;
import takebook.asset.list.Origin;
import takebook.asset.removal.Removals;
import takebook.asset.rendition.Arrivals;
import takebook.asset.rendition.RenditionKind;
import takebook.asset.rights.Rights;
import takebook.audit.Audit;
import takebook.job.Jobs;
import takebook.lineage.Lineage;
import takebook.lineage.NodeKind;
import takebook.lineage.Relation;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.search.Search;

/** Writes a new asset and everything that belongs to it in one transaction: node, edges, row, audit, search, background work. */
@ApplicationScoped
class Register {

    record Entered(Asset asset, boolean isNew) {}

    private final AssetReading reading;
    private final Removals removals;
    private final Revival revival;
    private final Rights rights;
    private final Lineage lineage;
    private final Audit audit;
    private final Search search;
    private final Jobs jobs;
    private final Instance<Arrivals> arrivals;
    private final Actors actors;
    private final Clock clock;

    Register(AssetReading reading, Removals removals, Revival revival, Rights rights, Lineage lineage, Audit audit, Search search, Jobs jobs,
            Instance<Arrivals> arrivals, Actors actors, Clock clock) {
        this.reading = reading;
        this.removals = removals;
        this.revival = revival;
        this.rights = rights;
        this.lineage = lineage;
        this.audit = audit;
        this.search = search;
        this.jobs = jobs;
        this.arrivals = arrivals;
        this.actors = actors;
        this.clock = clock;
    }

    /** Enters the file, or finds the asset that is there already; of two equal entries at once the second one waits and finds. */
    Entered enter(Entry entry) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            AssetRow.waitFor(entry.how().key(entry.object()));
            var there = entry.how().alreadyThere(entry.object());
            if (there.isPresent()) {
                return new Entered(reading.of(alive(there.get(), entry)), false);
            }
            removals.confirm(entry.kept());
            return new Entered(write(entry), true);
        });
    }

    /** A tombstone whose own bytes are back is the asset again. */
    private AssetRow alive(AssetRow row, Entry entry) {
        if (row.state != AssetState.PURGED) {
            return row;
        }
        if (!row.sha256.equals(entry.object().sha256().hex())) {
            throw Problem.GONE.because("Asset %d was made by the same cut and purged; cut again it has other bytes".formatted(row.id));
        }
        removals.confirm(entry.kept());
        revival.revive(row, entry.findings());
        return row;
    }

    private Asset write(Entry entry) {
        var row = row(entry);
        row.id = lineage.register(NodeKind.ASSET, row.title, row.project);
        row.persist();
        AssetRow.flush();
        trace(row, entry.how());
        if (entry.replaces() != null) {
            lineage.link(row.id, entry.replaces(), Relation.WAS_REVISION_OF, "revision", 0);
            search.changed(entry.replaces());
        }
        if (entry.rights() != null) {
            rights.first(row.id, entry.rights());
        }
        audit.record(event(entry.how()), "asset", row.id, Map.of(), facts(row));
        search.changed(row.id);
        if (entry.findings().poster() != null) {
            RenditionRow.poster(row.id, removals.confirm(entry.findings().poster()), row.createdAt).persist();
        }
        boolean complete = entry.findings().poster() != null && row.wanted().equals(List.of(RenditionKind.POSTER));
        if (complete) {
            arrivals.forEach(listener -> listener.arrived(row.id));
        } else if (!row.wanted().isEmpty()) {
            jobs.schedule(RenditionTask.NAME, row.id);
        }
        return reading.of(row);
    }

    private AssetRow row(Entry entry) {
        var row = new AssetRow();
        row.state = entry.findings().keptReason() == null ? AssetState.READY : AssetState.KEPT;
        row.keptRule = entry.findings().keptRule();
        row.keptReason = entry.findings().keptReason();
        row.facts = FactColumns.of(entry.findings().facts());
        row.sha256 = entry.object().sha256().hex();
        row.bytes = entry.object().bytes();
        row.fileName = entry.fileName().text();
        row.title = entry.edit().title();
        row.role = entry.edit().role();
        row.notes = entry.edit().notes();
        row.tags = new ArrayList<>(entry.edit().tags());
        row.project = entry.edit().project();
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.createdBy = actors.current().name();
        switch (entry.how()) {
            case Entry.Upload() -> row.origin = Origin.UPLOADED;
            case Entry.Take(var generation) -> {
                row.origin = Origin.GENERATED;
                row.generation = generation;
            }
            case Entry.Derivation(var source, _, var derivation, _) -> {
                row.origin = Origin.DERIVED;
                row.derivedFrom = source;
                row.derivation = derivation;
            }
        }
        return row;
    }

    private void trace(AssetRow row, Entry.How how) {
        switch (how) {
            case Entry.Upload() -> CrashPoint.hit("upload.afterDbInsert");
            case Entry.Take(var generation) -> lineage.link(row.id, generation, Relation.WAS_GENERATED_BY, "take", 0);
            case Entry.Derivation(var source, var role, _, var detail) -> {
                lineage.link(row.id, source, Relation.WAS_DERIVED_FROM, role, 0, detail);
                search.changed(source);
            }
        }
    }

    private static String event(Entry.How how) {
        return switch (how) {
            case Entry.Upload _ -> "asset.uploaded";
            case Entry.Take _ -> "asset.collected";
            case Entry.Derivation _ -> "asset.derived";
        };
    }

    private static Map<String, ?> facts(AssetRow row) {
        return Map.of(
                "title", row.title,
                "fileName", row.fileName,
                "sha256", row.sha256,
                "bytes", row.bytes,
                "state", row.state.name(),
                "origin", row.origin.name());
    }
}
