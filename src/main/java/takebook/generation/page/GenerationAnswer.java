package takebook.generation.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.Money;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.generation.state.Charge;
import takebook.generation.state.Generation;
import takebook.generation.state.GenerationState;
import takebook.generation.state.Take;

/** A generation as the API tells it. Members may be added, never renamed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GenerationAnswer(
        long id,
        GenerationState state,
        @Nullable FailureAnswer failure,
        RecipeAnswer recipe,
        String provider,
        Mode mode,
        Tier tier,
        String offering,
        boolean pretendMoney,
        String prompt,
        @Nullable String providerTask,
        @Nullable Integer percent,
        MoneyAnswer estimate,
        @Nullable MoneyAnswer charged,
        Charge charge,
        List<Take> outputs,
        @Nullable Long reissueOf,
        @Nullable Long project,
        @Nullable Long shot,
        String createdBy,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant finishedAt) {

    record FailureAnswer(String kind, String message, String advice) {}

    record RecipeAnswer(String sha256) {}

    /** With all four decimals, as a text: a reader's floating point is not ours to choose. */
    record MoneyAnswer(String amount, String currency) {

        static @Nullable MoneyAnswer of(@Nullable Money money) {
            return money == null ? null : new MoneyAnswer(money.amount().toPlainString(), money.currency());
        }
    }

    record ListAnswer(List<GenerationAnswer> items, @Nullable String next, long total) {}

    static GenerationAnswer of(Generation generation) {
        var failure = generation.failure();
        var task = generation.task();
        var estimate = generation.estimate();
        return new GenerationAnswer(
                generation.id(),
                generation.state(),
                failure == null ? null : new FailureAnswer(failure.kind().name(), failure.message(), failure.kind().advice()),
                new RecipeAnswer(generation.recipeSha256()),
                generation.provider(),
                generation.mode(),
                generation.tier(),
                generation.offering(),
                generation.pretendMoney(),
                generation.prompt(),
                task == null ? null : task.value(),
                generation.percent(),
                new MoneyAnswer(estimate.amount().toPlainString(), estimate.currency()),
                MoneyAnswer.of(generation.charged()),
                generation.charge(),
                generation.takes(),
                generation.reissueOf(),
                generation.project(),
                generation.shot(),
                generation.createdBy(),
                generation.createdAt(),
                generation.submittedAt(),
                generation.finishedAt());
    }
}
