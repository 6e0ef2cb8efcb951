package takebook.generation.state;

import java.util.Set;

/** Where a generation stands, in the words people and programs are shown. */
public enum GenerationState {

    /** Sealed and paid for in our books; nothing has been sent. */
    QUEUED,
    /** A request is about to leave, has left, or has just been answered. */
    SUBMITTING,
    /** The provider has it and gave us its task id. */
    RUNNING,
    /** The provider is done; our own copy is being fetched. */
    COLLECTING,
    /** Our own copy is verified. */
    SUCCEEDED,
    FAILED,
    CANCELLED,
    /** Sent, not answered, and the provider cannot tell: never sent again by itself. */
    UNKNOWN,
    /** The provider reported success and no readable file could be had. An incident, never silent. */
    OUTPUT_LOST;

    public Set<GenerationState> next() {
        return switch (this) {
            case QUEUED -> Set.of(SUBMITTING, CANCELLED, FAILED);
            case SUBMITTING -> Set.of(RUNNING, QUEUED, FAILED, UNKNOWN);
            case UNKNOWN -> Set.of(RUNNING, FAILED);
            case RUNNING -> Set.of(COLLECTING, FAILED, CANCELLED, OUTPUT_LOST);
            case COLLECTING -> Set.of(SUCCEEDED, OUTPUT_LOST);
            case SUCCEEDED, FAILED, CANCELLED, OUTPUT_LOST -> Set.of();
        };
    }

    public boolean isFinal() {
        return next().isEmpty();
    }

    /** Whether a background step is at work on it, so that it changes without anybody's help. */
    public boolean isMoving() {
        return !isFinal() && this != UNKNOWN;
    }

    /** As people read it. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
