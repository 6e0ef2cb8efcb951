package takebook.media;

/**
 * How a child process ended.
 *
 * @param code its exit code; 128 and the number of the signal for one that was killed
 * @param complaint the end of what it wrote to its error stream, cut
 */
record Ran(int code, boolean stoppedByUs, String complaint) {

    private static final int KILLED = 137;
    private static final int OUT_OF_PROCESSOR_TIME = 152;

    boolean succeeded() {
        return code == 0 && !stoppedByUs;
    }

    boolean tookTooLong() {
        return stoppedByUs || code == KILLED || code == OUT_OF_PROCESSOR_TIME;
    }

    /** The decoder itself fell over: a crash is contained in the child, and the file that caused it is not taken. */
    boolean crashed() {
        return code > 128 && !tookTooLong();
    }
}
