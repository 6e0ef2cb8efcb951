package takebook.asset.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import takebook.asset.Assets;
import takebook.asset.UploadConfig;
import takebook.asset.UploadResult;
import takebook.asset.rights.Rights;
import takebook.storage.Incoming;
import takebook.storage.StoredObjects;

/** Takes bodies of requests into the library. */
@ApplicationScoped
public class Uploads {

    /**
     * What became of a request.
     *
     * @param made whether this request, or an earlier try of it under the same key, added the asset
     */
    public record Received(UploadResult result, boolean made) {}

    private final Assets assets;
    private final StoredObjects storage;
    private final IdempotencyKeys keys;
    private final Places places;
    private final Rights rights;
    private final UploadConfig config;
    private final Clock clock;

    Uploads(Assets assets, StoredObjects storage, IdempotencyKeys keys, Places places, Rights rights, UploadConfig config, Clock clock) {
        this.assets = assets;
        this.storage = storage;
        this.keys = keys;
        this.places = places;
        this.rights = rights;
        this.config = config;
        this.clock = clock;
    }

    /** A multipart form with one file in it, streamed. */
    public Received form(InputStream body, @Nullable String contentType, @Nullable String idempotencyKey) {
        return places.during(() -> {
            try (var form = MultipartForm.read(steady(body), contentType, this::receive)) {
                var details = Details.of(form).toNewAsset(form.fileName(), rights.terms());
                if (idempotencyKey == null) {
                    var result = assets.takeIn(form.file(), details);
                    return new Received(result, result instanceof UploadResult.Added);
                }
                var firstSeen = keys.claim(idempotencyKey, digest(form));
                var result = assets.takeIn(form.file(), details);
                return new Received(result, switch (result) {
                    case UploadResult.Added _ -> true;
                    case UploadResult.Duplicate(var asset) -> !asset.createdAt().isBefore(firstSeen);
                    case UploadResult.Refused _ -> false;
                });
            }
        });
    }

    private InputStream steady(InputStream body) {
        return new SteadyStream(body, clock, config.leastBytesPerSecond().asLongValue());
    }

    private Incoming receive(InputStream file) {
        return storage.receive(file, config.mostBytes().asLongValue());
    }

    private static String digest(MultipartForm form) {
        var said = form.file().sha256().hex() + new TreeMap<>(form.fields());
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must provide SHA-256", e);
        }
    }
}
