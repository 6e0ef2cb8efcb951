package takebook.media.motion.frame;

import java.util.List;

/**
 * A clip as the measurement sees it: small, grey, evenly spaced.
 *
 * @param width pixels, as {@code height}
 * @param rate frames a second
 * @param frames each of {@code width * height} bytes, row by row, 0 to 255 unsigned
 */
public record GreyFrames(int width, int height, double rate, List<byte[]> frames) {

    /** A smaller side leaves the coarsest level of the pyramid without anything to compare. */
    public static final int SHORTEST_SIDE = 48;

    public GreyFrames {
        if (width < SHORTEST_SIDE || height < SHORTEST_SIDE || !(rate > 0)) {
            throw new IllegalArgumentException("not a clip to measure: %d x %d at %s a second".formatted(width, height, rate));
        }
        frames = List.copyOf(frames);
        for (byte[] frame : frames) {
            if (frame.length != width * height) {
                throw new IllegalArgumentException("a frame of %d bytes is not %d x %d".formatted(frame.length, width, height));
            }
        }
    }
}
