package takebook.asset.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.role.ReferenceRoles;

/** How good references are. Reports are made when asked for: a new role or threshold needs no new measuring. */
@Named("quality")
@ApplicationScoped
public class Quality {

    private final MeasureTable table;
    private final MeasureTask task;
    private final ReferenceRoles roles;
    private final Judge judge;
    private final SetCheck setCheck;

    Quality(MeasureTable table, MeasureTask task, ReferenceRoles roles, Thresholds thresholds) {
        this.table = table;
        this.task = task;
        this.roles = roles;
        this.judge = new Judge(thresholds.contents());
        this.setCheck = new SetCheck(thresholds.contents().set());
    }

    public Report of(Asset asset) {
        return of(List.of(asset)).get(asset.id());
    }

    /** Reports of all of them, with one statement. */
    public Map<Long, Report> of(Collection<Asset> assets) {
        var measured = table.of(assets.stream().map(Asset::id).toList());
        var reports = new HashMap<Long, Report>();
        assets.forEach(asset -> reports.put(asset.id(), judge.report(asset, roles.checks(asset.role()), measured.get(asset.id()))));
        return reports;
    }

    /** The stored figures of those that have some, with one statement. */
    public Map<Long, Measured> figures(Collection<Long> assets) {
        return table.of(assets);
    }

    public Optional<Measured> figures(long asset) {
        return Optional.ofNullable(table.of(List.of(asset)).get(asset));
    }

    /** In what way these do not go together, as references of one request or views of one element; one statement. */
    public List<SetFinding> set(List<Asset> members) {
        return setCheck.findings(members, table.of(members.stream().map(Asset::id).toList()));
    }

    /**
     * What the composer says beside a reference nobody should expect much of, and the rule it goes by; null for every other asset.
     * Lint rule W-REF-01 warns, it never refuses.
     */
    public @Nullable String warning(Asset asset) {
        if (asset.isVideo() || asset.isTake()) {
            return null;
        }
        var poor = of(asset).lines().stream().filter(line -> line.grade() == Grade.POOR).map(ReportLine::words).toList();
        return poor.isEmpty() ? null : "Poor reference: %s (W-REF-01)".formatted(String.join(" ", poor));
    }

    /** Measures it here and now, or again; takes as long as decoding it. Not inside a transaction. */
    public void measure(long asset) {
        task.measure(asset);
    }
}
