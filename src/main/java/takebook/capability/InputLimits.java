package takebook.capability;

import java.math.BigDecimal;
import java.util.List;

/** What a single input must be like. Sides and sizes are those of the upright picture. */
public record InputLimits(ImageLimits image, VideoLimits video) {

    /**
     * @param mediaTypes such as {@code image/jpeg}
     * @param maxBytes read as 1 MB = 1,000,000 bytes where a provider does not say which
     * @param minSide of the shorter side, in pixels
     * @param leastAspect width divided by height, {@code 0.4} is 1:2.5
     */
    public record ImageLimits(List<String> mediaTypes, long maxBytes, int minSide, BigDecimal leastAspect,
            BigDecimal mostAspect) {}

    /**
     * @param minSide of the shorter side, in pixels
     * @param maxSide of the longer side, in pixels
     * @param minFramesPerSecond on average, where the frame rate varies
     */
    public record VideoLimits(List<String> mediaTypes, long maxBytes, BigDecimal minSeconds, BigDecimal maxSeconds,
            int minSide, int maxSide, BigDecimal minFramesPerSecond, BigDecimal maxFramesPerSecond) {}
}
