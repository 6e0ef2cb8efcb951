package takebook.motion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of one use (rule MOT-6).
 *
 * @param triedOn the footage or scene, in words
 * @param take the clip that came back, where it is in the library
 */
public record Trial(
        long id, long motion, Result result, @Nullable String triedOn, @Nullable Long take, @Nullable String quirk, Instant createdAt, String createdBy) {

    public enum Result {
        WORKS,
        PARTLY,
        FAILS
    }
}
