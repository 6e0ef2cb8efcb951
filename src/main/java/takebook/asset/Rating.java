package takebook.asset;

import java.time.Instant;

/**
 * How good somebody found an asset; the last word counts, for everybody.
 *
 * @param stars 1 to 5
 * @param by the name of whoever gave them, as it was then
 */
public record Rating(int stars, String by, Instant at) {

    public static final int MOST = 5;

    public Rating {
        if (stars < 1 || stars > MOST) {
            throw new IllegalArgumentException("a rating has 1 to %d stars, not %d".formatted(MOST, stars));
        }
    }
}
