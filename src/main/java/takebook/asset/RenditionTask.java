package takebook.asset;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.asset.list.AssetState;
import takebook.asset.removal.Kept;
import takebook.asset.removal.Removals;
import takebook.asset.rendition.Arrivals;
import takebook.asset.rendition.RenditionKind;
import takebook.job.BackgroundTask;
import takebook.job.TaskOutcome;
import takebook.media.Filmstrip;
import takebook.media.Media;
import takebook.media.MediaFacts;
import takebook.storage.StoredObjects;

/** Makes the poster, then the filmstrip, then the proxy of an asset: those that are wanted and not there. The poster first, for lists. */
@ApplicationScoped
class RenditionTask implements BackgroundTask {

    static final String NAME = "asset.renditions";

    private record Original(long id, MediaFacts facts, List<RenditionKind> missing) {}

    private final Assets assets;
    private final StoredObjects storage;
    private final Media media;
    private final Removals removals;
    private final Instance<Arrivals> arrivals;
    private final Clock clock;

    RenditionTask(Assets assets, StoredObjects storage, Media media, Removals removals, Instance<Arrivals> arrivals, Clock clock) {
        this.assets = assets;
        this.storage = storage;
        this.media = media;
        this.removals = removals;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TaskOutcome run(long id) {
        var original = original(id);
        if (original.isEmpty()) {
            return new TaskOutcome.Abandoned("asset %d is not in the library".formatted(id));
        }
        try (var file = assets.local(id)) {
            original.get().missing().forEach(kind -> make(kind, original.get(), file.path()));
        }
        arrivals.forEach(listener -> listener.arrived(id));
        return new TaskOutcome.Done();
    }

    private Optional<Original> original(long id) {
        return QuarkusTransaction.requiringNew().call(() -> AssetRow.<AssetRow>findByIdOptional(id).map(row -> {
            var made = RenditionRow.of(id).stream().map(rendition -> rendition.kind).toList();
            var missing = row.wanted().stream().filter(kind -> !made.contains(kind)).toList();
            return new Original(id, row.facts.toFacts(), missing);
        }));
    }

    private void make(RenditionKind kind, Original original, Path file) {
        try (var folder = storage.workFolder()) {
            switch (kind) {
                case POSTER -> keep(original.id(), kind, media.poster(file, original.facts(), folder.path()), null);
                case PROXY -> keep(original.id(), kind, media.proxy(file, original.facts(), folder.path()), null);
                case FILMSTRIP -> {
                    var strip = media.filmstrip(file, original.facts(), folder.path());
                    keep(original.id(), kind, strip.file(), strip);
                }
            }
        }
    }

    private void keep(long id, RenditionKind kind, Path made, @Nullable Filmstrip strip) {
        var mediaType = mediaType(made);
        try (var incoming = storage.receive(made)) {
            var kept = removals.keep(incoming);
            QuarkusTransaction.requiringNew().run(() -> write(id, kind, mediaType, kept, strip));
        }
    }

    /** An asset that was purged while its pictures were made keeps none of them. */
    private void write(long id, RenditionKind kind, String mediaType, Kept kept, @Nullable Filmstrip strip) {
        var object = removals.confirm(kept);
        if (AssetRow.forUpdate(id).filter(asset -> asset.state != AssetState.PURGED).isEmpty()) {
            removals.plan(List.of(object.sha256()));
            return;
        }
        var row = new RenditionRow();
        row.assetId = id;
        row.kind = kind;
        row.sha256 = object.sha256().hex();
        row.bytes = object.bytes();
        row.mediaType = mediaType;
        if (strip != null) {
            row.tiles = strip.tiles();
            row.tileWidth = strip.tileWidth();
            row.tileHeight = strip.tileHeight();
        }
        row.madeAt = clock.instant();
        row.persist();
    }

    private static String mediaType(Path made) {
        String name = made.getFileName().toString().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "jpg", "jpeg" -> "image/jpeg";
            case "webp" -> "image/webp";
            case "png" -> "image/png";
            case "mp4" -> "video/mp4";
            default -> throw new IllegalArgumentException("a rendition cannot be called " + name);
        };
    }
}
