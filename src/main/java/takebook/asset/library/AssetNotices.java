package takebook.asset.library;

import java.util.List;
import takebook.asset.Asset;
import takebook.asset.card.Badge;

/** A feature with something to say across the top of the page of an asset; the badge's whole sentence is shown. */
public interface AssetNotices {

    List<Badge> of(Asset asset);
}
