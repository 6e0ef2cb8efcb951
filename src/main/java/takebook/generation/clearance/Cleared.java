package takebook.generation.clearance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.problem.Violation;

/**
 * What the check of rights found.
 *
 * @param violations what keeps it from being issued
 * @param passed what was found and lets it be issued all the same: by a policy that only warns, or by an override
 * @param reason why, in the words of whoever issues it
 */
public record Cleared(List<Violation> violations, List<Violation> passed, @Nullable String reason) {

    static final Cleared NOTHING_TO_CLEAR = new Cleared(List.of(), List.of(), null);

    public Cleared {
        violations = List.copyOf(violations);
        passed = List.copyOf(passed);
    }
}
