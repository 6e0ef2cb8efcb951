package takebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.UploadResult;
import takebook.asset.edit.NewAsset;

/** Puts generated pictures and clips into the library, for tests that need something to work with. */
@ApplicationScoped
public class Library {

    private final Assets assets;

    Library(Assets assets) {
        this.assets = assets;
    }

    public Asset photo() {
        return add(Samples.photo(Samples.newSeed()), "photo.jpg");
    }

    /** Five seconds, 1280 × 720, silent. */
    public Asset clip() {
        return add(Samples.clip(Samples.newSeed(), 5, 1280, 720, false), "clip.mp4");
    }

    public Asset add(Path file, String name) {
        try (var body = Files.newInputStream(file)) {
            return switch (assets.upload(body, new NewAsset(name, null, null, null, List.of(), null))) {
                case UploadResult.Added(var asset) -> asset;
                case UploadResult.Duplicate(var asset) -> asset;
                case UploadResult.Refused(var rule, var reason) -> throw new AssertionError(rule + ": " + reason);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
