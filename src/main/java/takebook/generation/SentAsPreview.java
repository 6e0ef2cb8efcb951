package takebook.generation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.problem.Violation;
import takebook.provider.SentAs;

/**
 * What one provider would be sent for a request.
 *
 * @param sent null when there are violations
 */
public record SentAsPreview(String provider, @Nullable SentAs sent, List<Violation> violations) {}
