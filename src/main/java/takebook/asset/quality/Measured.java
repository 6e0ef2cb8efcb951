package takebook.asset.quality;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.media.measure.Measure;
import takebook.media.measure.Swatch;

/**
 * The stored figures of one asset.
 *
 * @param failure why there are none; null when they are
 */
public record Measured(long asset, Map<Measure, Double> figures, List<Swatch> palette, @Nullable String failure) {}
