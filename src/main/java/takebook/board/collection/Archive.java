package takebook.board.collection;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.project.collection.AssetCollection;

/**
 * A collection as one file: the originals, byte for byte, named by their place and title, and {@code manifest.json} with what each of
 * them is. Nothing is kept in memory or on disk; pictures and clips are packed already, so they are stored as they are.
 */
@ApplicationScoped
class Archive {

    private static final int LONGEST_NAME = 80;

    private final Assets assets;
    private final ObjectMapper json;
    private final Clock clock;

    Archive(Assets assets, ObjectMapper json, Clock clock) {
        this.assets = assets;
        this.json = json;
        this.clock = clock;
    }

    record Manifest(String collection, long id, String notes, String madeAt, List<Item> files) {}

    /** @param file the name in the archive */
    record Item(String file, long asset, String title, String sha256, long bytes, String mediaType, @Nullable String role, List<String> tags,
            @Nullable Integer rating, @Nullable Long generation, @Nullable Long project) {}

    void write(AssetCollection collection, List<Asset> all, OutputStream out) throws IOException {
        var names = names(all);
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest(collection, names)));
            zip.closeEntry();
            for (var each : names.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                try (var file = assets.local(each.getValue().id())) {
                    Files.copy(file.path(), zip);
                }
                zip.closeEntry();
            }
        }
    }

    private Manifest manifest(AssetCollection collection, Map<String, Asset> names) {
        return new Manifest(collection.name(), collection.id(), collection.notes(), clock.instant().toString(),
                names.entrySet().stream().map(each -> item(each.getKey(), each.getValue())).toList());
    }

    private static Item item(String name, Asset asset) {
        return new Item(name, asset.id(), asset.title(), asset.sha256().hex(), asset.bytes(), asset.facts().mediaType(), asset.role(), asset.tags(),
                asset.rating() == null ? null : asset.rating().stars(), asset.generation(), asset.project());
    }

    private static Map<String, Asset> names(List<Asset> all) {
        var names = new LinkedHashMap<String, Asset>();
        for (int i = 0; i < all.size(); i++) {
            names.put("%04d %s%s".formatted(i + 1, safe(all.get(i).title()), ending(all.get(i).fileName())), all.get(i));
        }
        return names;
    }

    /** Letters, digits and a few signs no system objects to: a title is what people typed, not a path. */
    private static String safe(String title) {
        String safe = title.replaceAll("[^\\p{L}\\p{N} ._-]+", "_").strip();
        return safe.substring(0, safe.offsetByCodePoints(0, Math.min(LONGEST_NAME, safe.codePointCount(0, safe.length()))));
    }

    private static String ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String ending = dot < 0 ? "" : fileName.substring(dot);
        return ending.matches("\\.[A-Za-z0-9]{1,8}") ? ending : "";
    }
}
