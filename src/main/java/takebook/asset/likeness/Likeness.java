package takebook.asset.likeness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.likeness.LikenessTable.Alike;
import takebook.asset.quality.Quality;
import takebook.problem.Problem;

/** Near-duplicates: what looks alike, in groups, and which of each group is the best. */
@Named("likeness")
@ApplicationScoped
public class Likeness {

    /** @param next what to pass as {@code before} for the next page; null at the end */
    public record Page(List<Group> groups, @Nullable Long next, long total) {}

    /** Something that looks like the asset asked about, and how much: 0 to 100. */
    public record Twin(Asset asset, int percent) {}

    /** What the page of an asset says about its copies. */
    public record Standing(@Nullable Asset keeper, @Nullable Merge merge, List<Asset> keptInsteadOf, List<Twin> twins, @Nullable Long group) {

        public boolean isAlone() {
            return merge == null && keptInsteadOf.isEmpty() && twins.isEmpty();
        }
    }

    private final LikenessTable table;
    private final MergeTable merges;
    private final Merging merging;
    private final Assets assets;
    private final Quality quality;

    Likeness(LikenessTable table, MergeTable merges, Merging merging, Assets assets, Quality quality) {
        this.table = table;
        this.merges = merges;
        this.merging = merging;
        this.assets = assets;
        this.quality = quality;
    }

    /** Groups nobody has decided about, newest first. */
    @Transactional
    public Page page(@Nullable Long before, int limit) {
        var ids = table.groups(before, limit + 1);
        boolean more = ids.size() > limit;
        var shown = more ? ids.subList(0, limit) : ids;
        return new Page(shown.stream().map(this::group).flatMap(Optional::stream).toList(), more ? shown.getLast() : null, table.openGroups());
    }

    /** The open group this asset is in; nothing when it is alone. */
    @Transactional
    public Optional<Group> groupOf(long asset) {
        return Optional.ofNullable(table.groupOf(asset)).flatMap(this::group);
    }

    private Optional<Group> group(long id) {
        var members = assets.all(table.members(id));
        if (members.size() < 2) {
            return Optional.empty();
        }
        var ranking = new Ranking(quality.figures(members.stream().map(Asset::id).toList()));
        return Optional.of(new Group(id, ranking.best(members, quality.of(members))));
    }

    @Transactional
    public Standing of(Asset asset) {
        var merge = merges.superseding(asset.id());
        var alike = table.alike(asset.id());
        var gone = merges.superseded(alike.stream().map(Alike::asset).toList());
        var twins = new ArrayList<Twin>();
        for (Alike twin : alike) {
            if (!gone.contains(twin.asset())) {
                assets.find(twin.asset()).ifPresent(found -> twins.add(new Twin(found, (int) Math.round(twin.score() * 100))));
            }
        }
        return new Standing(merge.flatMap(it -> assets.find(it.keeper())).orElse(null), merge.orElse(null),
                assets.all(merges.keptInsteadOf(asset.id())), List.copyOf(twins), twins.isEmpty() ? null : table.groupOf(asset.id()));
    }

    /**
     * Keeps one; the others leave the lists and point to it, and their tags go over to it.
     *
     * @throws takebook.problem.ProblemException INVALID when one of them is no asset, is the keeper, or was superseded before
     */
    public Merge merge(long keeper, List<Long> others) {
        return merging.merge(keeper, others);
    }

    /** Puts the others back into the lists and takes away the tags the keeper got from them. Undoing twice changes nothing more. */
    public Merge undo(long merge) {
        return merging.undo(merge);
    }

    /** These are no copies of each other, whatever they look like. */
    public void setApart(List<Long> members) {
        if (members.size() < 2) {
            throw Problem.INVALID.because("Choose at least two");
        }
        merging.setApart(members);
    }

    public Merge require(long merge) {
        return merges.find(merge).orElseThrow(() -> Problem.NOT_FOUND.because("There is no merge " + merge));
    }
}
