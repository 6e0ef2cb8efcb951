package takebook.provider.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands, as it is kept in {@code task.json}.
 *
 * @param starts how often rendering has begun; more than once after a crash
 * @param outputBytes as announced; what is fetched may be shorter, when the prompt asked for that
 */
record Task(State state, Instant acceptedAt, @Nullable Instant startedAt, @Nullable Instant endedAt, int starts,
        @Nullable String failure, @Nullable Long outputBytes) {

    enum State {
        ACCEPTED, RENDERING, DONE, FAILED, CANCELLED;

        boolean isFinal() {
            return switch (this) {
                case ACCEPTED, RENDERING -> false;
                case DONE, FAILED, CANCELLED -> true;
            };
        }
    }

    static Task accepted(Instant now) {
        return new Task(State.ACCEPTED, now, null, null, 0, null, null);
    }

    Task rendering(Instant now) {
        return new Task(State.RENDERING, acceptedAt, now, null, starts + 1, null, null);
    }

    /** After the process that rendered it is gone. */
    Task again() {
        return new Task(State.ACCEPTED, acceptedAt, null, null, starts, null, null);
    }

    Task done(Instant now, long bytes) {
        return new Task(State.DONE, acceptedAt, startedAt, now, starts, null, bytes);
    }

    Task failed(Instant now, String why) {
        return new Task(State.FAILED, acceptedAt, startedAt, now, starts, why, null);
    }

    Task cancelled(Instant now) {
        return new Task(State.CANCELLED, acceptedAt, startedAt, now, starts, null, null);
    }
}
