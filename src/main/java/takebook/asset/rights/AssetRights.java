package takebook.asset.rights;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rights of one asset as of today.
 *
 * @param light of the file and everything it goes back to
 * @param stated what was said about the file itself; null when nothing was
 * @param consent {@code given}, {@code missing}, or none when no people need be asked
 */
public record AssetRights(RightsLight light, @Nullable Statement stated, List<String> consent) {}
