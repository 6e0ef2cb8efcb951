package takebook.motion.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import takebook.media.motion.CameraPath;
import takebook.media.motion.Reading;

/**
 * The movement of one clip as it was measured.
 *
 * @param path nothing when there was nothing to measure
 * @param reading by the thresholds of today; there whenever the path is
 * @param failure why there is no path, in words
 */
public record Measured(long asset, @Nullable CameraPath path, @Nullable Reading reading, @Nullable String failure, Instant measuredAt) {}
