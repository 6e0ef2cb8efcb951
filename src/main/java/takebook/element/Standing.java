package takebook.element;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an element stands today, which changes while its versions do not.
 *
 * @param published the number of the newest version that may be used; null while there is none
 * @param deprecated that the element as a whole should not be used any more, since when and why; null while it may
 */
public record Standing(@Nullable Integer published, @Nullable Deprecation deprecated) {

    /** @param note why, for whoever meets it in an old draft */
    public record Deprecation(Instant at, String by, @Nullable String note) {}
}
