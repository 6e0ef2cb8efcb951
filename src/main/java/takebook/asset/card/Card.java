package takebook.asset.card;

import java.util.List;
import takebook.asset.Asset;

/** @param used how many things were made from it or use it */
public record Card(Asset asset, long used, List<Badge> badges) {}
