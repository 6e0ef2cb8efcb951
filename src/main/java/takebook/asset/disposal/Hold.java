package takebook.asset.disposal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps an asset from being purged.
 *
 * @param id of a kept hold, by which it is released; null when it ends by itself
 * @param holder what holds it, such as {@code review 12}
 * @param reason in words
 * @param url where to look; null when there is nowhere
 * @param since null when nobody wrote that down
 */
public record Hold(
        @Nullable Long id, long asset, HoldKind kind, String holder, String reason, @Nullable String url, @Nullable Instant since, @Nullable String by) {

    /** One that ends by itself. */
    public static Hold whileItLasts(long asset, HoldKind kind, String holder, String reason, @Nullable String url) {
        return new Hold(null, asset, kind, holder, reason, url, null, null);
    }

    public String words() {
        return "%s: %s (%s)".formatted(kind.words(), reason, holder);
    }
}
