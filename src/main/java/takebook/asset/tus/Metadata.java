package takebook.asset.tus;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.asset.batch.About;
import takebook.problem.Problem;
import takebook.storage.Sha256;

/** The header {@code Upload-Metadata}: names, each with a value in Base64, separated by commas. */
record Metadata(Map<String, String> values) {

    private static final int LONGEST = 16 * 1024;

    static Metadata of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new Metadata(Map.of());
        }
        if (header.length() > LONGEST) {
            throw Problem.TOO_LARGE.because("Upload-Metadata is longer than %d characters".formatted(LONGEST));
        }
        var values = new LinkedHashMap<String, String>();
        for (String pair : header.split(",")) {
            var parts = pair.strip().split(" ", 2);
            if (parts[0].isEmpty() || values.put(parts[0], parts.length == 1 ? "" : decoded(parts[0], parts[1])) != null) {
                throw Problem.MALFORMED.because("Upload-Metadata has an empty name, or one name twice");
            }
        }
        return new Metadata(values);
    }

    private static String decoded(String name, String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException | CharacterCodingException _) {
            throw Problem.MALFORMED.because("The value of “%s” in Upload-Metadata is not UTF-8 in Base64".formatted(name));
        }
    }

    /** {@code filename}, or {@code name} as some clients call it. */
    String fileName() {
        return values.getOrDefault("filename", values.getOrDefault("name", ""));
    }

    @Nullable Long number(String name) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(value.strip());
        } catch (NumberFormatException _) {
            throw Problem.MALFORMED.because("“%s” in Upload-Metadata is a number, not “%s”".formatted(name, value));
        }
    }

    @Nullable Sha256 sha256() {
        String value = values.get("sha256");
        try {
            return value == null || value.isBlank() ? null : new Sha256(value.strip());
        } catch (IllegalArgumentException _) {
            throw Problem.MALFORMED.because("“sha256” in Upload-Metadata is 64 small hexadecimal digits");
        }
    }

    About about() {
        String tags = values.get("tags");
        return new About(values.get("title"), values.get("role"), tags == null ? List.of() : Arrays.asList(tags.split(",")),
                values.get("notes"), number("project"), null);
    }
}
