package takebook.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.people.Actor;

/**
 * One thing that was done.
 *
 * @param seq its place in the chain; 1 is the first, and there are no gaps
 * @param action noun and past verb, such as {@code asset.uploaded}
 * @param before what the change touched, as it was; empty for something new
 */
public record AuditEvent(
        long seq,
        Instant at,
        Actor actor,
        String action,
        String subjectKind,
        @Nullable Long subjectId,
        Map<String, Object> before,
        Map<String, Object> after,
        String hash) {}
