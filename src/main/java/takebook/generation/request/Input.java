package takebook.generation.request;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the library knows about an asset, as far as a request depends on it. Probed facts, not what a file name claims.
 *
 * @param sha256 of its bytes, in hex
 * @param width of the upright picture
 * @param seconds of a clip; null for an image
 * @param framesPerSecond of a clip, on average; null for an image
 * @param keptBecause why the file is kept but may not be used; null: it may
 */
public record Input(long asset, boolean video, String sha256, String mediaType, long bytes, int width, int height,
        @Nullable BigDecimal seconds, @Nullable BigDecimal framesPerSecond, boolean hasAudio,
        @Nullable String keptBecause) {}
