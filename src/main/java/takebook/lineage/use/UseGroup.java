package takebook.lineage.use;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that depends on a thing in one way, and some of it.
 *
 * @param of the thing
 * @param count of all of them
 * @param items a part, the newest first
 * @param next where the following part begins, to be handed back as {@code after}; null at the end
 */
public record UseGroup(long of, UseKind kind, long count, List<Use> items, @Nullable Long next) {

    public String url() {
        return "/lineage/%d/used-by?group=%s".formatted(of, kind.word());
    }

    public @Nullable String nextUrl() {
        return next == null ? null : "%s&after=%d".formatted(url(), next);
    }
}
