package takebook.generation.step;

import java.time.Duration;
import java.time.Instant;

/** How long to wait before asking again. Quick while somebody may be watching, then slower with age, at most a minute. */
final class PollPace {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final int SHARE_OF_AGE = 10;

    private PollPace() {}

    static Duration after(Instant submitted, Instant now) {
        var share = Duration.between(submitted, now).dividedBy(SHARE_OF_AGE);
        return clamped(share);
    }

    /** 1, 2, 4 … seconds. */
    static Duration afterFailures(int failures) {
        return clamped(LEAST.multipliedBy(1L << Math.clamp(failures, 0, 6)));
    }

    private static Duration clamped(Duration pause) {
        if (pause.compareTo(LEAST) < 0) {
            return LEAST;
        }
        return pause.compareTo(MOST) > 0 ? MOST : pause;
    }
}
