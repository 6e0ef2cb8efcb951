package takebook.asset.tus;

import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.problem.Problem;
import takebook.storage.Checksum;

/** The header {@code Upload-Checksum}: an algorithm and a value in Base64. */
final class Checksums {

    static final String ALGORITHMS = "sha256,sha1";
    private static final Map<String, String> NAMES = Map.of("sha256", "SHA-256", "sha1", "SHA-1");

    private Checksums() {}

    static @Nullable Checksum of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        var parts = header.strip().split(" +");
        String algorithm = NAMES.get(parts[0]);
        if (parts.length != 2 || algorithm == null) {
            throw Problem.MALFORMED.because("Upload-Checksum is one of %s, a blank, and the value in Base64".formatted(ALGORITHMS));
        }
        try {
            return new Checksum(algorithm, Base64.getDecoder().decode(parts[1]));
        } catch (IllegalArgumentException _) {
            throw Problem.MALFORMED.because("The value in Upload-Checksum is not Base64");
        }
    }
}
