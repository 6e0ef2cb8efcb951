package takebook.motion.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import takebook.media.motion.Reading;
import takebook.motion.picture.Glyph;

/**
 * What the movement of one clip amounts to, as it was measured.
 *
 * @param reading nothing when there was nothing to measure, and {@code glyph} with it
 * @param failure why there is no reading, in words
 */
public record Measured(long asset, @Nullable Reading reading, @Nullable Glyph glyph, @Nullable String failure, Instant measuredAt) {}
