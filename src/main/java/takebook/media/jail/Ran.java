package takebook.media.jail;

import java.util.Set;

/**
 * How a child process ended.
 *
 * @param code its exit code; 128 and the number of the signal for one that was killed
 * @param complaint the end of what it wrote to its error stream, cut
 */
public record Ran(int code, boolean stoppedByUs, String complaint) {

    private static final int KILLED = 137;
    private static final int OUT_OF_PROCESSOR_TIME = 152;
    /** Illegal instruction, abort, bus error, division by zero, segmentation fault. ffmpeg's own codes are above 128 too. */
    private static final Set<Integer> CRASHES = Set.of(132, 134, 135, 136, 139);

    public boolean succeeded() {
        return code == 0 && !stoppedByUs;
    }

    public boolean tookTooLong() {
        return stoppedByUs || code == KILLED || code == OUT_OF_PROCESSOR_TIME;
    }

    /** The decoder itself fell over: a crash is contained in the child, and the file that caused it is not taken. */
    public boolean crashed() {
        return CRASHES.contains(code);
    }
}
