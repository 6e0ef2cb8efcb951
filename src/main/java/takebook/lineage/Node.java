package takebook.lineage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing with provenance, as seen from a focus.
 *
 * @param label what it was called when it was registered
 * @param distance edges on the shortest way from the focus; 0 for the focus itself
 * @param up whether it is an ancestor (a cause) of the focus
 */
public record Node(long id, NodeKind kind, String label, @Nullable Long project, int distance, boolean up, Instant createdAt) {}
