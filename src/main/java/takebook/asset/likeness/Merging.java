package takebook.asset.likeness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.edit.AssetEdit;
import takebook.audit.Audit;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.problem.Violation;
import takebook.search.Search;

/** Writes decisions about copies: keeper, others and tags in one transaction. */
@ApplicationScoped
class Merging {

    /** As many as an asset may have. */
    private static final int MOST_TAGS = 30;

    private final Assets assets;
    private final MergeTable merges;
    private final LikenessTable table;
    private final Audit audit;
    private final Search search;
    private final Actors actors;
    private final Clock clock;

    Merging(Assets assets, MergeTable merges, LikenessTable table, Audit audit, Search search, Actors actors, Clock clock) {
        this.assets = assets;
        this.merges = merges;
        this.table = table;
        this.audit = audit;
        this.search = search;
        this.actors = actors;
        this.clock = clock;
    }

    @Transactional
    Merge merge(long keeper, List<Long> chosen) {
        var kept = assets.require(keeper);
        var others = assets.all(new LinkedHashSet<>(chosen));
        refuse(kept, chosen, others);

        var tags = new LinkedHashSet<>(kept.tags());
        others.forEach(other -> tags.addAll(other.tags()));
        var united = tags.stream().limit(MOST_TAGS).toList();
        var added = united.stream().filter(tag -> !kept.tags().contains(tag)).toList();
        if (!added.isEmpty()) {
            retag(kept, united);
        }
        var ids = others.stream().map(Asset::id).toList();
        long merge = merges.write(keeper, ids, added, actors.current().name(), clock.instant());
        audit.record("asset.merged", "asset", keeper, Map.of(), Map.of("merge", merge, "superseded", ids, "tagsAdded", added));
        changed(keeper, ids);
        return merges.find(merge).orElseThrow();
    }

    @Transactional
    Merge undo(long id) {
        var merge = merges.find(id).orElseThrow(() -> Problem.NOT_FOUND.because("There is no merge " + id));
        if (merge.undone()) {
            return merge;
        }
        var kept = assets.require(merge.keeper());
        var left = kept.tags().stream().filter(tag -> !merge.tagsAdded().contains(tag)).toList();
        if (left.size() < kept.tags().size()) {
            retag(kept, left);
        }
        merges.undo(id, clock.instant());
        audit.record("asset.unmerged", "asset", merge.keeper(), Map.of("merge", id, "superseded", merge.superseded()), Map.of());
        changed(merge.keeper(), merge.superseded());
        return merges.find(id).orElseThrow();
    }

    @Transactional
    void setApart(List<Long> members) {
        table.setApart(members, actors.current().name(), clock.instant());
        audit.record("asset.set-apart", "asset", members.getFirst(), Map.of(), Map.of("members", members));
        members.forEach(search::changed);
    }

    private void refuse(Asset kept, List<Long> chosen, List<Asset> others) {
        var found = new ArrayList<Violation>();
        if (chosen.isEmpty()) {
            found.add(Violation.of("id", "Choose what is to be merged into it"));
        }
        if (others.size() < chosen.stream().distinct().count()) {
            found.add(Violation.of("id", "Not all of these are in the library"));
        }
        if (chosen.contains(kept.id())) {
            found.add(Violation.of("id", "“%s” cannot be kept and taken out at once".formatted(kept.title())));
        }
        var ids = new ArrayList<>(chosen);
        ids.add(kept.id());
        merges.superseded(ids).forEach(id -> found.add(Violation.of("id", "Asset %d was merged into another one before".formatted(id))));
        chosen.stream().filter(id -> !merges.keptInsteadOf(id).isEmpty()).forEach(id ->
                found.add(Violation.of("id", "Asset %d is kept in the stead of others; undo that first".formatted(id))));
        if (!found.isEmpty()) {
            throw Problem.INVALID.because(found);
        }
    }

    private void retag(Asset asset, List<String> tags) {
        var now = asset.edit();
        assets.change(asset.id(), asset.version(), new AssetEdit(now.title(), now.role(), tags, now.notes(), now.project()));
    }

    private void changed(long keeper, List<Long> others) {
        search.changed(keeper);
        others.forEach(search::changed);
    }
}
