package takebook.asset.likeness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import takebook.asset.document.AssetMarks;
import takebook.search.LookAlikes;

/** {@code is:near-duplicate}, {@code is:merged} and {@code like:17}. */
@ApplicationScoped
class LikenessMarks implements AssetMarks, LookAlikes {

    private final LikenessTable table;
    private final MergeTable merges;

    LikenessMarks(LikenessTable table, MergeTable merges) {
        this.table = table;
        this.merges = merges;
    }

    @Override
    public Map<Long, List<String>> of(Collection<Long> assetIds) {
        var marks = new HashMap<Long, List<String>>();
        table.withCopies(assetIds).forEach(id -> marks.computeIfAbsent(id, _ -> new ArrayList<>()).add("near-duplicate"));
        merges.superseded(assetIds).forEach(id -> marks.computeIfAbsent(id, _ -> new ArrayList<>()).add("merged"));
        return marks;
    }

    @Override
    public List<Long> like(long node) {
        return table.alike(node).stream().map(LikenessTable.Alike::asset).toList();
    }
}
