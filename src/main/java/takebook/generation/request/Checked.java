package takebook.generation.request;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import takebook.problem.Violation;

/**
 * What a check found.
 *
 * @param warnings what does not keep it from being issued and should be read before
 * @param estimate the price, as soon as offering and seconds are known, even if something else is wrong
 */
public record Checked(List<Violation> violations, List<Violation> warnings, @Nullable Estimate estimate) {

    public Checked {
        violations = List.copyOf(violations);
        warnings = List.copyOf(warnings);
    }

    public Checked(List<Violation> violations, @Nullable Estimate estimate) {
        this(violations, List.of(), estimate);
    }

    /** The same with more to mend, and more to read. */
    public Checked and(List<Violation> moreViolations, List<Violation> moreWarnings) {
        return new Checked(Stream.concat(violations.stream(), moreViolations.stream()).toList(),
                Stream.concat(warnings.stream(), moreWarnings.stream()).toList(), estimate);
    }

    public boolean ok() {
        return violations.isEmpty();
    }
}
