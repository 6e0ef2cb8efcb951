package takebook.generation.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call to a provider and its answer, or, with a note, why there was none.
 *
 * @param times how often the same was asked and answered, from {@code at} to {@code lastAt}
 */
public record ExchangeLine(String step, String method, String url, @Nullable String request, @Nullable Integer status,
        @Nullable String response, @Nullable String note, Instant at, Instant lastAt, int times) {}
