package takebook.asset.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.asset.Rating;
import takebook.asset.bulk.BulkTable.Changed;
import takebook.asset.edit.NewAsset;
import takebook.audit.Audit;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.problem.Violations;
import takebook.project.Projects;
import takebook.project.collection.AssetCollections;
import takebook.project.shot.Shots;
import takebook.search.Search;

/** Plans, applies and takes back changes of many assets; each in one transaction. */
@ApplicationScoped
class BulkChanges {

    static final int MOST = 10_000;
    private static final int BATCH = 1_000;

    private final BulkTable table;
    private final Projects projects;
    private final Shots shots;
    private final AssetCollections collections;
    private final Audit audit;
    private final Search search;
    private final Actors actors;
    private final Clock clock;

    BulkChanges(BulkTable table, Projects projects, Shots shots, AssetCollections collections, Audit audit, Search search, Actors actors, Clock clock) {
        this.table = table;
        this.projects = projects;
        this.shots = shots;
        this.collections = collections;
        this.audit = audit;
        this.search = search;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Keeps what is wanted of which assets; nothing is changed yet.
     *
     * @param query what found them; null when they were chosen one by one
     * @throws takebook.problem.ProblemException INVALID with everything that is wrong with the change
     */
    @Transactional
    Bulk plan(BulkChange change, @Nullable String query, Collection<Long> assets) {
        var found = table.values(assets.stream().distinct().limit(MOST + 1).toList()).stream().map(Values::id).toList();
        check(change, found.size());
        return table.require(table.plan(change, query, found, actors.current().name()));
    }

    private void check(BulkChange change, int assets) {
        var violations = new Violations();
        if (change.isEmpty()) {
            violations.add("", "Choose at least one thing to change.");
        }
        if (assets == 0 || assets > MOST) {
            violations.add("", "A bulk change takes 1 to %d files; these are %s.".formatted(MOST, assets > MOST ? "more" : "none"));
        }
        violations.addAll(new NewAsset("x", "x", change.role(), null, change.addTags(), null).violations());
        if (change.project() != null && change.project() != 0) {
            violations.addAll(projects.check(change.project()));
        }
        if (change.rating() != null && (change.rating() < 0 || change.rating() > Rating.MOST)) {
            violations.add("rating", "Give 1 to %d stars, or none.".formatted(Rating.MOST));
        }
        if (change.collection() != null && collections.find(change.collection()).isEmpty()) {
            violations.add("collection", "There is no collection %d.".formatted(change.collection()));
        }
        if (change.shot() != null && shots.find(change.shot()).isEmpty()) {
            violations.add("shot", "There is no shot %d.".formatted(change.shot()));
        }
        violations.refuseIfAny();
    }

    Bulk require(long id) {
        return table.require(id);
    }

    /** What each of them is before and after, or was; only those that change. */
    List<Changed> shown(Bulk bulk) {
        return bulk.state() == BulkState.PLANNED ? changed(bulk.change(), table.values(bulk.assets())) : table.kept(bulk.id());
    }

    /** Those that keep their tags because they would have too many. */
    long tooManyTags(Bulk bulk) {
        return table.values(bulk.assets()).stream().filter(bulk.change()::wouldHaveTooManyTags).count();
    }

    private List<Changed> changed(BulkChange change, List<Values> now) {
        String by = actors.current().name();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.stream()
                .map(before -> new Changed(before, change.applied(before, by, at)))
                .filter(each -> !each.before().isSame(each.after()))
                .toList();
    }

    /** Applied twice it changes nothing more. */
    @Transactional
    void apply(long id) {
        var bulk = table.locked(id);
        if (bulk.state() != BulkState.PLANNED) {
            return;
        }
        var touched = new ArrayList<Long>();
        for (var batch : batches(bulk.assets())) {
            var changes = changed(bulk.change(), table.valuesForUpdate(batch));
            table.write(changes);
            table.keep(id, changes);
            changes.forEach(each -> touched.add(each.after().id()));
        }
        var laidIn = bulk.change().shot() == null ? List.<Long>of() : shots.lay(bulk.change().shot(), bulk.assets());
        var collected = bulk.change().collection() == null ? List.<Long>of() : collections.add(bulk.change().collection(), bulk.assets());
        table.applied(id, touched.size(), laidIn, collected);
        audit.record("asset.bulk-changed", "bulk", id, Map.of(), Map.of("change", members(bulk.change()), "assets", touched));
        search.changed(touched);
    }

    /** Gives back what the change touched, except where somebody has changed it since: those are named. */
    @Transactional
    void undo(long id) {
        var bulk = table.locked(id);
        if (bulk.state() == BulkState.UNDONE) {
            return;
        }
        if (bulk.state() == BulkState.PLANNED) {
            throw Problem.CONFLICT.because("This change was never applied, so there is nothing to undo.");
        }
        var restored = new ArrayList<Long>();
        var skipped = new ArrayList<Long>();
        var kept = table.kept(id);
        for (int from = 0; from < kept.size(); from += BATCH) {
            restore(bulk.change(), kept.subList(from, Math.min(from + BATCH, kept.size())), restored, skipped);
        }
        if (bulk.change().shot() != null) {
            shots.takeOut(bulk.change().shot(), bulk.laidIn());
        }
        if (bulk.change().collection() != null && collections.find(bulk.change().collection()).isPresent()) {
            collections.remove(bulk.change().collection(), bulk.collected());
        }
        table.undone(id, skipped, actors.current().name());
        audit.record("asset.bulk-undone", "bulk", id, Map.of(), Map.of("restored", restored, "skipped", skipped));
        search.changed(restored);
    }

    private void restore(BulkChange change, List<Changed> kept, List<Long> restored, List<Long> skipped) {
        var now = table.valuesForUpdate(kept.stream().map(each -> each.before().id()).toList()).stream()
                .collect(Collectors.toMap(Values::id, Function.identity()));
        var back = new ArrayList<Changed>();
        for (var each : kept) {
            var stands = now.get(each.before().id());
            var undone = stands == null ? null : change.undone(stands, each.before(), each.after());
            if (undone == null) {
                skipped.add(each.before().id());
            } else {
                back.add(new Changed(stands, undone));
                restored.add(undone.id());
            }
        }
        table.write(back);
    }

    private static List<List<Long>> batches(List<Long> assets) {
        var batches = new ArrayList<List<Long>>();
        for (int from = 0; from < assets.size(); from += BATCH) {
            batches.add(assets.subList(from, Math.min(from + BATCH, assets.size())));
        }
        return batches;
    }

    private static Map<String, Object> members(BulkChange change) {
        var members = new HashMap<String, Object>();
        members.put("addTags", change.addTags());
        members.put("removeTags", change.removeTags());
        put(members, "role", change.role());
        put(members, "project", change.project());
        put(members, "rating", change.rating());
        put(members, "collection", change.collection());
        put(members, "shot", change.shot());
        return members;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
