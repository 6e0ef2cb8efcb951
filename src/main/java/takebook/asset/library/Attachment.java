package takebook.asset.library;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A download under a file name somebody chose, by RFC 6266: an ASCII name for old readers and the true one in UTF-8. */
record Attachment(String fileName) {

    private static final String UNRESERVED = "!#$&+-.^_`|~";

    String header() {
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(asciiOnly(), percentEncoded());
    }

    private String asciiOnly() {
        return fileName.codePoints()
                .map(c -> c < ' ' || c > '~' || "\"\\%/".indexOf(c) >= 0 ? '_' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private String percentEncoded() {
        var encoded = new StringBuilder();
        for (byte octet : fileName.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
