package takebook.generation.state;

import org.jspecify.annotations.Nullable;
import takebook.Money;

/** How the money of a generation is to be settled when it ends. */
public sealed interface Settlement {

    record Reported(Money charged) implements Settlement {}

    record AsEstimated() implements Settlement {}

    record Nothing() implements Settlement {}

    record NotKnown() implements Settlement {}

    /** For something that was rendered: what the provider says, or else what was expected. */
    static Settlement rendered(@Nullable Money reported) {
        return reported == null ? new AsEstimated() : reported(reported);
    }

    /** For something that ended without a result: what the provider says, or else nobody knows. */
    static Settlement notRendered(@Nullable Money reported) {
        return reported == null ? new NotKnown() : reported(reported);
    }

    private static Settlement reported(Money reported) {
        return reported.amount().signum() == 0 ? new Nothing() : new Reported(reported);
    }
}
