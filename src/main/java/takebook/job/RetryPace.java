package takebook.job;

import java.time.Duration;

/** How long a step rests after it failed: 2 s, 4 s, 8 s … up to 10 minutes; half an hour in all before it is dead. */
final class RetryPace {

    static final int TRIES = 10;

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private RetryPace() {}

    /** @param failures how often it has failed in a row, the last time included; at least 1 */
    static Duration after(int failures) {
        var pause = FIRST.multipliedBy(1L << Math.min(failures - 1, TRIES));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    static boolean isExhausted(int failures) {
        return failures >= TRIES;
    }
}
