package takebook.generation.recipe;

/**
 * An image or clip as it was when the recipe was sealed.
 *
 * @param asset where it was found; only a hint, the bytes are what counts
 * @param sha256 of its bytes, 64 hex digits
 */
public record SealedInput(long asset, String sha256) {

    public SealedInput {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
    }
}
