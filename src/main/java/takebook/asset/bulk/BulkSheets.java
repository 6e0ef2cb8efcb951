package takebook.asset.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.asset.Assets;
import takebook.asset.bulk.BulkTable.Changed;
import takebook.asset.card.Card;
import takebook.asset.card.Cards;
import takebook.project.Project;
import takebook.project.Projects;
import takebook.project.collection.AssetCollections;
import takebook.project.shot.Shots;

/** Says what a bulk change does, member by member, with how many files each is about. */
@ApplicationScoped
class BulkSheets {

    private static final int SAMPLE = 12;

    private final BulkChanges changes;
    private final Projects projects;
    private final Shots shots;
    private final AssetCollections collections;
    private final Assets assets;
    private final Cards cards;

    BulkSheets(BulkChanges changes, Projects projects, Shots shots, AssetCollections collections, Assets assets, Cards cards) {
        this.changes = changes;
        this.projects = projects;
        this.shots = shots;
        this.collections = collections;
        this.assets = assets;
        this.cards = cards;
    }

    BulkView.Sheet of(Bulk bulk) {
        var changed = changes.shown(bulk);
        var lines = lines(bulk, changed);
        var sample = changed.isEmpty() ? bulk.assets() : changed.stream().map(each -> each.before().id()).toList();
        return new BulkView.Sheet(bulk, lines, changed.size(), bulk.assets().size() - changed.size(), cardsOf(sample), cardsOf(bulk.skipped()));
    }

    List<Card> cardsOf(List<Long> ids) {
        return cards.of(assets.all(ids.stream().limit(SAMPLE).toList()));
    }

    private List<BulkView.Line> lines(Bulk bulk, List<Changed> changed) {
        var change = bulk.change();
        var lines = new ArrayList<BulkView.Line>();
        change.addTags().forEach(tag -> line(lines, "Add the tag “%s”".formatted(tag), count(changed,
                each -> !each.before().tags().contains(tag) && each.after().tags().contains(tag))));
        change.removeTags().forEach(tag -> line(lines, "Take away the tag “%s”".formatted(tag), count(changed,
                each -> each.before().tags().contains(tag) && !each.after().tags().contains(tag))));
        if (change.role() != null) {
            moves(lines, "Role", changed, each -> each.before().role(), each -> each.after().role());
        }
        if (change.project() != null) {
            var names = projects.all().stream().collect(Collectors.toMap(Project::id, Project::name));
            moves(lines, "Project", changed, each -> name(names, each.before().project()), each -> name(names, each.after().project()));
        }
        if (change.rating() != null) {
            moves(lines, "Stars", changed, each -> stars(each.before()), each -> stars(each.after()));
        }
        additions(bulk, lines);
        long tooMany = bulk.state() == BulkState.PLANNED ? changes.tooManyTags(bulk) : 0;
        if (tooMany > 0) {
            lines.add(new BulkView.Line("Left without the new tags: they would have more than a file may have", tooMany));
        }
        return lines;
    }

    private void additions(Bulk bulk, List<BulkView.Line> lines) {
        var change = bulk.change();
        boolean planned = bulk.state() == BulkState.PLANNED;
        if (change.shot() != null) {
            String name = shots.find(change.shot()).map(shot -> "“" + shot.name() + "”").orElse("that is gone");
            long fresh = planned ? missing(bulk.assets(), shots.laidIn(change.shot())) : bulk.laidIn().size();
            lines.add(new BulkView.Line("Lay into the shot " + name, fresh));
        }
        if (change.collection() != null) {
            String name = collections.find(change.collection()).map(each -> "“" + each.name() + "”").orElse("that is gone");
            long fresh = planned ? missing(bulk.assets(), collections.items(change.collection())) : bulk.collected().size();
            lines.add(new BulkView.Line("Add to the collection " + name, fresh));
        }
    }

    private static long missing(List<Long> assets, List<Long> there) {
        var known = new java.util.HashSet<>(there);
        return assets.stream().filter(id -> !known.contains(id)).count();
    }

    private static long count(List<Changed> changed, Predicate<Changed> touched) {
        return changed.stream().filter(touched).count();
    }

    private static void line(List<BulkView.Line> lines, String what, long files) {
        lines.add(new BulkView.Line(what, files));
    }

    private interface Member {
        @Nullable String of(Changed each);
    }

    /** One line for each value it was before, so that it is seen what is written over. */
    private static void moves(List<BulkView.Line> lines, String member, List<Changed> changed, Member before, Member after) {
        var counts = new TreeMap<String, Long>();
        changed.stream()
                .filter(each -> !Objects.equals(before.of(each), after.of(each)))
                .forEach(each -> counts.merge("%s: %s → %s".formatted(member, shown(before.of(each)), shown(after.of(each))), 1L, Long::sum));
        counts.forEach((what, files) -> lines.add(new BulkView.Line(what, files)));
        if (counts.isEmpty()) {
            lines.add(new BulkView.Line(member + " stays as it is", 0));
        }
    }

    private static String shown(@Nullable String value) {
        return value == null ? "none" : value;
    }

    private static @Nullable String name(Map<Long, String> names, @Nullable Long project) {
        return project == null ? null : names.getOrDefault(project, "project " + project);
    }

    private static @Nullable String stars(Values values) {
        return values.rating() == null ? null : Integer.toString(values.rating());
    }
}
