package takebook.asset.revision;

import org.jspecify.annotations.Nullable;

/**
 * A newer revision of a file.
 *
 * @param newer the asset that takes its place
 * @param claimedBy who said so afterwards; null when it came as its revision
 * @param evidence why, when somebody claimed it
 */
public record Revision(long older, long newer, @Nullable String claimedBy, @Nullable String evidence) {

    public boolean isClaim() {
        return claimedBy != null;
    }
}
