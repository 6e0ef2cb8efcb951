package takebook.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.Money;

/** Where a task stands. {@code charged} is what the provider reports; null: it does not say. */
public sealed interface Progress {

    Exchange exchange();

    /** Also the answer to a state whose word is not known. */
    record Running(@Nullable Integer percent, Exchange exchange) implements Progress {}

    /** Done. The list may be empty: a success with nothing to fetch is the provider's fault and ours to report. */
    record Succeeded(List<OutputFile> files, @Nullable Money charged, Exchange exchange) implements Progress {}

    record Failed(FailureClass kind, String message, @Nullable Money charged, Exchange exchange) implements Progress {}

    record Cancelled(@Nullable Money charged, Exchange exchange) implements Progress {}
}
