package takebook;

/**
 * Named places where a test may pull the plug.
 *
 * <p>With {@code CRASH_AT=name} or {@code CRASH_AT=name:n} in the environment the n-th hit (the first, by default) ends the
 * process at once, as kill -9 would; without it a hit does nothing. docs/crash-points.md lists the names.
 */
public final class CrashPoint {

    private static final int KILLED = 137;
    private static final String CONFIGURED = System.getenv().getOrDefault("CRASH_AT", "");
    private static final String NAME = CONFIGURED.replaceFirst(":\\d+$", "");
    private static int left = CONFIGURED.equals(NAME) ? 1 : Integer.parseInt(CONFIGURED.substring(NAME.length() + 1));

    private CrashPoint() {}

    public static void hit(String name) {
        if (!NAME.isEmpty() && NAME.equals(name)) {
            countDown();
        }
    }

    private static synchronized void countDown() {
        left--;
        if (left == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
