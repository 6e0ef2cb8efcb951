package takebook.element;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody brought a version into a state. */
public record VersionMove(VersionState state, @Nullable String note, Instant at, String by) {}
