package takebook.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;

/**
 * A problem as it is shown: RFC 9457 for programs, the same members on the page.
 *
 * @param type a name for programs that stays the same
 * @param instance the reference number of the log line
 */
record ProblemAnswer(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ShownViolation> violations) {

    /** A violation without the members it does not have. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShownViolation(String field, String message, @Nullable String rule) {}

    static ProblemAnswer of(ProblemException refused, Reference reference) {
        return new ProblemAnswer(
                typeOf(refused.problem().name()),
                refused.problem().title(),
                refused.problem().status(),
                refused.detail(),
                reference.text(),
                refused.violations().stream().map(ProblemAnswer::shown).toList());
    }

    /** For what the framework refuses before any of our code is asked. */
    static ProblemAnswer of(int status, String title, String detail, Reference reference) {
        return new ProblemAnswer(typeOf(title), title, status, detail, reference.text(), List.of());
    }

    private static String typeOf(String name) {
        return "urn:takebook:problem:" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    private static ShownViolation shown(Violation violation) {
        return new ShownViolation(violation.field(), violation.message(), violation.rule());
    }

    /** What somebody could do about it, in one sentence; empty where the detail says it all. */
    public String advice() {
        return status >= 500 && status != Problem.UNAVAILABLE.status()
                ? "Nothing you entered was lost on your side: go back and try again. If it happens again, give the reference to whoever runs Takebook."
                : "";
    }
}
