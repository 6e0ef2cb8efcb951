package takebook.asset.batch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.asset.UploadConfig;
import takebook.storage.Incoming;
import takebook.storage.Partials;

/** Archives in a batch: what is in one becomes lines of the batch, each with a result of its own. */
@ApplicationScoped
public class Archives {

    /** The background step that takes one apart; its subject is the line of the archive. */
    public static final String UNPACK = "upload.unpack";

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    /**
     * One thing in an archive.
     *
     * @param position its number there, from 0
     * @param rule why it is not even looked into; null when it is
     */
    public record Content(int position, Announced file, About about, @Nullable String rule, @Nullable String reason) {}

    private final FileTable files;
    private final Entering entering;
    private final Partials partials;
    private final UploadConfig config;
    private final SecureRandom random = new SecureRandom();

    Archives(FileTable files, Entering entering, Partials partials, UploadConfig config) {
        this.files = files;
        this.entering = entering;
        this.partials = partials;
        this.config = config;
    }

    public static boolean isOne(Path file) {
        try (var body = Files.newInputStream(file)) {
            return isHead(body.readNBytes(ZIP.length));
        } catch (java.nio.file.NoSuchFileException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isHead(byte[] first) {
        return java.util.Arrays.equals(first, ZIP) || java.util.Arrays.equals(first, EMPTY_ZIP);
    }

    /** Takes in an archive that comes whole, for a line of its own; it is unpacked in the background. */
    public BatchFile receive(Batch batch, String name, InputStream body) {
        // Until its length is known it counts as the longest there may be: the sweep must not take a beginning for the whole.
        var announced = new Announced(name, config.mostBytes().asLongValue(), null);
        long id = QuarkusTransaction.requiringNew().call(() ->
                files.insert(batch.id(), batch.owner(), announced.name(), announced.bytes(), null, About.NOTHING));
        return receive(files.find(id).orElseThrow(), body);
    }

    public BatchFile receive(BatchFile line, InputStream body) {
        String key = newKey();
        QuarkusTransaction.requiringNew().run(() -> files.arriving(line.id(), key, "", line.owner()));
        long bytes = partials.append(key, body, config.mostBytes().asLongValue(), null);
        files.measured(line.id(), bytes);
        entering.enterPartial(files.find(line.id()).orElseThrow());
        return files.find(line.id()).orElseThrow();
    }

    /** Nothing when somebody took it off the list, or when it is unpacked already. */
    public Optional<BatchFile> waiting(long id) {
        return files.find(id).filter(file -> file.state() == FileState.UNPACKING);
    }

    public Path file(BatchFile archive) {
        return partials.file(Objects.requireNonNull(archive.key()));
    }

    /** Lists what is in it and answers with the lines, those of an earlier try as they were left. */
    public List<BatchFile> list(BatchFile archive, List<Content> contents) {
        QuarkusTransaction.requiringNew().run(() -> contents.forEach(content -> files.listContents(archive, content.position(),
                content.file().name(), content.file().bytes(), content.about(), content.rule(), content.reason())));
        return files.inArchive(archive.id());
    }

    public void enter(BatchFile line, Incoming file) {
        entering.enter(line, file);
    }

    public void refuse(BatchFile line, String rule, String reason) {
        entering.refuse(line, rule, reason);
    }

    /** All of it is in the library, or has its reason. */
    public void unpacked(BatchFile archive) {
        long refused = files.inArchive(archive.id()).stream().filter(line -> line.state() == FileState.REFUSED).count();
        int all = files.inArchive(archive.id()).size();
        files.settle(archive.id(), FileState.UNPACKED, null, null, null, "%d %s, %d refused".formatted(all, all == 1 ? "file" : "files", refused));
        partials.delete(Objects.requireNonNull(archive.key()));
    }

    /** None of it is taken. */
    public void refuseAll(BatchFile archive, String rule, String reason) {
        entering.refuse(archive, rule, reason);
        partials.delete(Objects.requireNonNull(archive.key()));
    }

    private String newKey() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
