package takebook.problem;

import java.util.List;

/** A {@link Problem} on its way to the edge. The message is written for the person who made the request. */
public final class ProblemException extends RuntimeException {

    private final Problem problem;
    private final List<Violation> violations;

    ProblemException(Problem problem, String detail, List<Violation> violations) {
        super(detail, null, false, false);
        this.problem = problem;
        this.violations = List.copyOf(violations);
    }

    public Problem problem() {
        return problem;
    }

    public String detail() {
        return getMessage();
    }

    public List<Violation> violations() {
        return violations;
    }
}
