package takebook.asset.rights.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import takebook.storage.Sha256;

/** A release or licence as it was signed, kept under the hash of its bytes. */
public record RightsDocument(long id, Sha256 sha256, long bytes, String fileName, String mediaType, Instant keptAt, String keptBy) {

    /** For the header {@code Content-Disposition}: always to be saved, under its own name (RFC 6266). */
    public String attachment() {
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"document-%d\"; filename*=UTF-8''%s".formatted(id, encoded);
    }

    public String url() {
        return "/rights/documents/" + id;
    }
}
