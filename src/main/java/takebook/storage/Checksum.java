package takebook.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a sender says a piece of a body hashes to.
 *
 * @param algorithm as Java names it: {@code SHA-256} or {@code SHA-1}
 */
public record Checksum(String algorithm, byte[] expected) {

    public Checksum {
        expected = expected.clone();
        digest(algorithm);
    }

    @Override
    public byte[] expected() {
        return expected.clone();
    }

    MessageDigest digest() {
        return digest(algorithm);
    }

    boolean matches(MessageDigest finished) {
        return MessageDigest.isEqual(expected, finished.digest());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException("no checksum is computed by " + algorithm, e);
        }
    }
}
