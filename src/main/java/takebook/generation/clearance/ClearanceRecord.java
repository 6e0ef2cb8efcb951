package takebook.generation.clearance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was let pass when a generation was issued.
 *
 * @param policy of its project at that moment, {@code warn} or {@code block}
 * @param findings in words
 * @param reason why it was issued all the same; there is always one where the project blocks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClearanceRecord(String rule, String policy, List<String> findings, @Nullable String reason, String by, Instant at) {}
