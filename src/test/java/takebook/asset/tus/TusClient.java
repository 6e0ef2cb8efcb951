package takebook.asset.tus;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import takebook.Visitors;
import takebook.people.Role;

/** Speaks the protocol word by word, so that a test can also say it wrongly. */
public final class TusClient {

    private static final String PIECE = "application/offset+octet-stream";

    private TusClient() {}

    static RequestSpecification asks() {
        return Visitors.token(Role.CURATOR).header("Tus-Resumable", "1.0.0");
    }

    public static Response create(long length, Map<String, ?> metadata) {
        return asks().header("Upload-Length", length).header("Upload-Metadata", encoded(metadata)).post("/api/v1/uploads");
    }

    static Response createWith(byte[] piece, long length, Map<String, ?> metadata) {
        return asks().header("Upload-Length", length).header("Upload-Metadata", encoded(metadata))
                .contentType(PIECE).body(piece).post("/api/v1/uploads");
    }

    public static Response patch(String address, long offset, byte[] piece) {
        return asks().header("Upload-Offset", offset).contentType(PIECE).body(piece).patch(address);
    }

    static Response patch(String address, long offset, byte[] piece, String checksum) {
        return asks().header("Upload-Offset", offset).header("Upload-Checksum", checksum).contentType(PIECE).body(piece).patch(address);
    }

    static long offset(String address) {
        return Long.parseLong(asks().head(address).then().statusCode(200).extract().header("Upload-Offset"));
    }

    static String encoded(Map<String, ?> metadata) {
        return new LinkedHashMap<>(metadata).entrySet().stream()
                .map(entry -> entry.getKey() + " " + Base64.getEncoder().encodeToString(
                        entry.getValue().toString().getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(","));
    }

    static String base64(String algorithm, byte[] bytes) {
        return Base64.getEncoder().encodeToString(digest(algorithm, bytes));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest("SHA-256", bytes));
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
