package takebook.generation.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.capability.Offering;
import takebook.problem.Violation;

/** One input against the limits of an offering. The message says the figure found and the figure allowed. */
final class InputCheck {

    private static final String VIDEO_RULE = "E-VID-01";

    private InputCheck() {}

    static List<Violation> violations(String field, Input input, @Nullable Offering offering) {
        if (input.keptBecause() != null) {
            return List.of(Violation.of(field, "asset %d may not be used: %s".formatted(input.asset(), input.keptBecause())));
        }
        if (offering == null) {
            return List.of();
        }
        String rule = input.video() ? VIDEO_RULE : null;
        return LimitCheck.misses(input, offering.limits()).stream()
                .map(miss -> new Violation(field, "asset %d %s".formatted(input.asset(), miss.words()), rule))
                .toList();
    }
}
