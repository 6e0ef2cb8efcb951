package takebook.job;

import java.time.Duration;

/** How a step ended when nothing was thrown. */
public sealed interface TaskOutcome {

    /** Finished; never run again unless it is scheduled again. */
    record Done() implements TaskOutcome {}

    /** Nothing went wrong, the work is just not over: look again later. Does not count as a failure. */
    record Again(Duration delay) implements TaskOutcome {}

    /** Gave up for a reason a person should read; it waits on {@code /jobs}. */
    record Abandoned(String reason) implements TaskOutcome {}
}
