package takebook.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param next the last event shown, if there are older ones
 * @param total how many events the query finds in all
 */
public record AuditPage(List<AuditEvent> events, @Nullable Long next, long total) {}
