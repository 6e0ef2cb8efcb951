package takebook.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param next the last event shown, if there are older ones
 * @param total how many events the query finds in all
 */
public record AuditPage(String query, List<AuditEvent> events, @Nullable Long next, long total) {

    /** Query part of the address that goes on where this page ends; null on the last page. */
    public @Nullable String nextAddress() {
        return next == null ? null : "?q=" + AuditPages.encoded(query) + "&after=" + next;
    }
}
