package takebook.motion;

import org.jspecify.annotations.Nullable;

/**
 * A move of the team's own.
 *
 * @param family a key of the tree
 * @param resembles the move of the tree its clips should look like to the measurement; null when they are not compared
 */
public record Category(long id, String family, String label, @Nullable String resembles) {

    /** What stands in {@link Motion#move()}. */
    public String key() {
        return "own-" + id;
    }
}
