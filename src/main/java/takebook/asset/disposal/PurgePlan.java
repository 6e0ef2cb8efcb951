package takebook.asset.disposal;

import java.util.List;
import takebook.lineage.Descendant;

/**
 * What is known before an asset is purged.
 *
 * @param users the nearest of what was made from it, some of {@code used}
 * @param used how many things were made from it, at any distance
 * @param holds what keeps it from being purged
 */
public record PurgePlan(long asset, List<Descendant> users, int used, List<Hold> holds) {

    static final int SHOWN = 12;

    public boolean possible() {
        return holds.isEmpty();
    }

    public boolean more() {
        return used > users.size();
    }

    /** What has to be typed, so that no click alone does it. */
    public String confirmation() {
        return confirmation(asset);
    }

    static String confirmation(long asset) {
        return "purge " + asset;
    }
}
