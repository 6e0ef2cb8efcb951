package takebook.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, newest first.
 *
 * @param next where the following part begins, to be handed back as {@code after}; null at the end
 * @param total how many there are in all
 */
public record AssetPage(List<Asset> items, @Nullable Long next, long total) {}
