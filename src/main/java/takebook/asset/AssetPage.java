package takebook.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, newest first. How many there are in all is asked of the index: counting rows would take longer the
 * larger the library is.
 *
 * @param next where the following part begins, to be handed back as {@code after}; null at the end
 */
public record AssetPage(List<Asset> items, @Nullable Long next) {}
