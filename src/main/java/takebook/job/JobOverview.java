package takebook.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the queue at one moment.
 *
 * @param due steps that could run now and wait for a free place
 * @param later steps with a time in the future
 * @param oldest since when the longest waiting due step is due
 */
record JobOverview(
        Instant at, long due, long later, @Nullable Instant oldest, List<Running> running, List<Failure> retrying, List<Failure> buried) {

    /** @param node the name of the node that has it */
    record Running(String task, long subject, String node, Instant lastSign) {}

    /** @param next when it is tried again; none when it is dead or abandoned */
    record Failure(
            String task, long subject, FailureState state, int failures, String message, Instant at, @Nullable Instant next) {}

    enum FailureState { RETRYING, DEAD, ABANDONED }
}
