package takebook.provider;

import org.jspecify.annotations.Nullable;

/**
 * One call and its answer, word for word, secrets removed by the adapter that made it.
 *
 * @param request the body as it was sent; null where there is none
 * @param status the HTTP status; null where no answer came or the provider speaks no HTTP
 * @param response the body as it came; null where no answer came
 */
public record Exchange(String method, String url, @Nullable String request, @Nullable Integer status,
        @Nullable String response) {}
