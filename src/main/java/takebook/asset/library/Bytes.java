package takebook.asset.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.rendition.RenditionKind;
import takebook.problem.Problem;
import takebook.storage.Sha256;
import takebook.storage.StoredObjects;

/**
 * Stored bytes on their way out.
 *
 * <p>They never change, so they are named by their hash and may be kept for ever, by this reader only. An original was made by
 * somebody else: it is a download, in a sandbox where a browser runs nothing, and its type is the one our probe found.
 */
@ApplicationScoped
class Bytes {

    private static final int BUFFER = 64 * 1024;
    private static final String FOR_EVER = "private, max-age=31536000, immutable";
    private static final String RUNS_NOTHING = "sandbox; default-src 'none'";

    private static final String NO_PICTURE = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90" width="160" height="90">
              <rect width="160" height="90" fill="#808080" fill-opacity=".25"/>
              <path d="M62 60h36l-12-17-8 10-5-6z" fill="#808080"/><circle cx="70" cy="36" r="5" fill="#808080"/>
            </svg>
            """;

    /** What browsers only look at. Everything else leaves as plain bytes. */
    private static final Set<String> LOOKED_AT = Set.of(
            "image/jpeg", "image/png", "image/webp", "image/gif", "image/avif",
            "video/mp4", "video/webm", "video/quicktime");

    private record Content(Sha256 sha256, long bytes, String mediaType) {}

    private final Assets assets;
    private final StoredObjects storage;

    Bytes(Assets assets, StoredObjects storage) {
        this.assets = assets;
        this.storage = storage;
    }

    Response original(Asset asset, HttpHeaders asked) {
        if (asset.isPurged()) {
            throw Problem.GONE.because("The bytes of asset %d, %s, are gone: %s".formatted(asset.id(), asset.title(), asset.keptReason()));
        }
        String mediaType = asset.facts().mediaType();
        var content = new Content(asset.sha256(), asset.bytes(),
                LOOKED_AT.contains(mediaType) ? mediaType : "application/octet-stream");
        return answer(content, asked)
                .header("Content-Disposition", new Attachment(asset.fileName()).header())
                .header("Content-Security-Policy", RUNS_NOTHING)
                .build();
    }

    Response rendition(Asset asset, RenditionKind kind, HttpHeaders asked) {
        var rendition = assets.rendition(asset.id(), kind).orElseThrow(() -> Problem.NOT_FOUND.because(asset.renditions().beingMade()
                ? "The %s of asset %d is being made".formatted(kind.name().toLowerCase(Locale.ROOT), asset.id())
                : "Asset %d has no %s".formatted(asset.id(), kind.name().toLowerCase(Locale.ROOT))));
        return answer(new Content(rendition.sha256(), rendition.bytes(), rendition.mediaType()), asked)
                .header("Content-Security-Policy", RUNS_NOTHING)
                .build();
    }

    /** Our own drawing, for now; nobody may keep it. */
    Response noPicture() {
        return Response.ok(NO_PICTURE, "image/svg+xml")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", RUNS_NOTHING)
                .build();
    }

    private ResponseBuilder answer(Content content, HttpHeaders asked) {
        String etag = '"' + content.sha256().hex() + '"';
        var answer = named(asked.getHeaderString("If-None-Match"), etag)
                ? Response.status(Response.Status.NOT_MODIFIED)
                : body(content, etag, asked);
        return answer
                .header("ETag", etag)
                .header("Cache-Control", FOR_EVER)
                .header("Vary", "Cookie, Authorization")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    private ResponseBuilder body(Content content, String etag, HttpHeaders asked) {
        if (!storage.has(content.sha256())) {
            throw Problem.NOT_FOUND.because("The bytes %s are not in the store".formatted(content.sha256().hex()));
        }
        String ifRange = asked.getHeaderString("If-Range");
        boolean rangeCounts = ifRange == null || ifRange.equals(etag);
        return switch (ByteRange.of(rangeCounts ? asked.getHeaderString("Range") : null, content.bytes())) {
            case ByteRange.Whole() -> sending(Response.ok(), () -> storage.open(content.sha256()), content, content.bytes());
            case ByteRange.Part(var from, var length) ->
                sending(Response.status(Response.Status.PARTIAL_CONTENT), () -> storage.open(content.sha256(), from, length), content, length)
                        .header("Content-Range", "bytes %d-%d/%d".formatted(from, from + length - 1, content.bytes()));
            case ByteRange.Unsatisfiable() -> Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + content.bytes());
        };
    }

    /** Opened only when the body is really sent: whoever asks with HEAD would leave it open. */
    private static ResponseBuilder sending(ResponseBuilder answer, Supplier<InputStream> object, Content content, long length) {
        StreamingOutput stream = out -> {
            try (var bytes = object.get()) {
                copy(bytes, out);
            }
        };
        return answer.entity(stream)
                .type(content.mediaType())
                .header("Accept-Ranges", "bytes")
                .header("Content-Length", length);
    }

    /** Players break off all the time to go on elsewhere in the clip; only a failure to read is ours. */
    private static void copy(InputStream bytes, OutputStream out) throws IOException {
        var buffer = new byte[BUFFER];
        for (int got = bytes.read(buffer); got >= 0; got = bytes.read(buffer)) {
            try {
                out.write(buffer, 0, got);
            } catch (IOException _) {
                return;
            }
        }
    }

    private static boolean named(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",")).map(String::strip).anyMatch(tag -> tag.equals("*") || tag.replace("W/", "").equals(etag));
    }
}
