package takebook.generation.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of state that happened. */
public record Move(@Nullable GenerationState from, GenerationState to, @Nullable String note, Instant at) {}
