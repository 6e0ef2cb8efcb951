package takebook.motion.shelf;

import java.math.BigDecimal;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.problem.Problem;
import takebook.problem.Violation;

/** In and out of a trim as they were entered, in seconds. */
class TrimForm {

    @RestForm @Nullable String from;
    @RestForm @Nullable String to;

    static TrimForm whole(@Nullable BigDecimal seconds, int most) {
        var form = new TrimForm();
        form.from = "0";
        form.to = seconds == null ? "" : seconds.min(BigDecimal.valueOf(most)).toPlainString();
        return form;
    }

    BigDecimal start() {
        return seconds("from", getFrom());
    }

    BigDecimal end() {
        return seconds("to", getTo());
    }

    public String getFrom() {
        return MotionForm.given(from);
    }

    public String getTo() {
        return MotionForm.given(to);
    }

    private static BigDecimal seconds(String field, String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException _) {
            throw Problem.INVALID.because(java.util.List.of(Violation.of(field, "Give seconds, such as 1.5, not “%s”".formatted(text))));
        }
    }
}
