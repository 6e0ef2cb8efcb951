package takebook.media.jail;

import java.time.Duration;

/** What one child process may use; the kernel holds it to memory, processor time and file size, we to time on the wall. */
public record Limits(long memoryBytes, Duration processor, long largestFile, Duration wall) {

    private static final long MIB = 1024 * 1024;
    private static final long GIB = 1024 * MIB;

    /** A look at headers. */
    static final Limits PROBE = new Limits(2 * GIB, Duration.ofSeconds(10), MIB, Duration.ofSeconds(20));

    public static Limits decode(Duration processor) {
        return new Limits(3 * GIB, processor, MIB, processor.multipliedBy(2));
    }

    /** A decode that also writes a poster, which is far smaller than this. */
    public static Limits decodeWithPoster(Duration processor) {
        return new Limits(3 * GIB, processor, 16 * MIB, processor.multipliedBy(2));
    }

    static Limits encode(Duration wall) {
        return new Limits(4 * GIB, wall.multipliedBy(4), 4 * GIB, wall);
    }
}
