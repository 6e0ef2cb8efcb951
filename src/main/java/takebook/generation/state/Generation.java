package takebook.generation.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.Money;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.provider.OutputFile;
import takebook.provider.TaskId;

/**
 * One asking.
 *
 * @param title the beginning of the prompt
 * @param epoch counts how often a step took it over; a change must name the newest
 * @param task the provider's own name for it, once it has one
 * @param percent as the provider reports it, while running
 * @param estimate what was expected when it was issued, at the price of that day
 * @param charged what it came to; null until settled
 * @param reported what the provider said it took, before that is settled
 * @param files what the provider holds for us, between the last poll and our own copy
 * @param submittedAt when the provider accepted it
 */
public record Generation(
        long id,
        GenerationState state,
        Instant stateAt,
        @Nullable Failure failure,
        String recipeSha256,
        String title,
        String prompt,
        String provider,
        Mode mode,
        Tier tier,
        String offering,
        boolean pretendMoney,
        @Nullable Long project,
        @Nullable Long shot,
        @Nullable Long reissueOf,
        long epoch,
        @Nullable TaskId task,
        @Nullable Integer percent,
        Money estimate,
        Charge charge,
        @Nullable Money charged,
        @Nullable Money reported,
        List<OutputFile> files,
        int emptyPolls,
        int collectFailures,
        @Nullable Instant cancelAskedAt,
        List<Take> takes,
        String createdBy,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant finishedAt) {

    public String url() {
        return "/generations/" + id;
    }

    /** For code that runs only where there is one. */
    public TaskId requireTask() {
        if (task == null) {
            throw new IllegalStateException("generation %d is %s and has no task".formatted(id, state));
        }
        return task;
    }

    /** What it came to; until that is known, what is set aside for it. */
    public Money cost() {
        return switch (charge) {
            case CHARGED, ESTIMATED -> charged == null ? estimate : charged;
            case RESERVED -> estimate;
            case NOT_CHARGED, NOT_KNOWN -> new Money(BigDecimal.ZERO, estimate.currency());
        };
    }
}
