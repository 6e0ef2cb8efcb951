package takebook.generation.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.problem.Violation;

/**
 * What a check found.
 *
 * @param estimate the price, as soon as offering and seconds are known, even if something else is wrong
 */
public record Checked(List<Violation> violations, @Nullable Estimate estimate) {

    public boolean ok() {
        return violations.isEmpty();
    }
}
