package takebook.asset.card;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import takebook.asset.Asset;

/**
 * A feature that has something to say on the card of an asset.
 *
 * <p>Asked once for each list, however long: one call may make one statement, so that a page of the library costs the same
 * number of statements for any size. Assets without a badge are left out.
 */
public interface CardBadges {

    /** Where its badges stand among those of others; the smaller, the further ahead. Rights are 10, quality 20, the rest follow. */
    int place();

    Map<Long, List<Badge>> of(Collection<Asset> assets);
}
