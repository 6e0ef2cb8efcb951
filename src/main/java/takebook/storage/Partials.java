package takebook.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import takebook.CrashPoint;

/**
 * Bodies that come in pieces and may take days: each a file of this machine that outlives the process.
 *
 * <p>Keys are 32 hexadecimal digits made by the caller; a key nobody wrote to yet has length 0. What {@link #append} took is
 * forced to disk before it returns. The caller sees to it that one thread at a time works on a key. A body in pieces belongs to
 * the machine that has the folder: behind several machines its sender must reach the same one again.
 */
@ApplicationScoped
public class Partials {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

    private final Path folder;
    private final Path links;
    private final Map<String, PartialFile> open = new ConcurrentHashMap<>();

    @Inject
    Partials(@ConfigProperty(name = "takebook.home") Path home) throws IOException {
        this.folder = home.resolve("partials");
        this.links = folder.resolve("entering");
        TempFiles.deleteTree(links);
        Files.createDirectories(links);
    }

    /** How many bytes of it are here and stay here, whatever happens to this process. */
    public long length(String key) {
        try {
            return PartialFile.length(path(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds to its end and answers with the new length. A sender who breaks off leaves what came until then.
     *
     * @param most one byte more is {@link takebook.problem.Problem#TOO_LARGE}
     * @param checksum of this piece: if it hashes to anything else nothing of it stays, and the answer is CHECKSUM
     */
    public long append(String key, InputStream body, long most, @Nullable Checksum checksum) {
        try {
            open.computeIfAbsent(key, _ -> new PartialFile(path(key))).append(body, most, checksum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CrashPoint.hit("tus.afterPiece");
        return length(key);
    }

    /**
     * The finished body, to be examined and kept. The partial file stays until {@link #delete}, so that a crash in between
     * loses nothing: keeping moves a second name of the same bytes.
     */
    public Incoming whole(String key) {
        var file = path(key);
        var link = links.resolve(key);
        try {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            var sha256 = open.computeIfAbsent(key, _ -> new PartialFile(file)).sha256();
            Files.deleteIfExists(link);
            secondName(file, link);
            return new Incoming(link, sha256, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void secondName(Path file, Path link) throws IOException {
        try {
            Files.createLink(link, file);
        } catch (UnsupportedOperationException | FileSystemException _) {
            Files.copy(file, link);
        }
    }

    /** The finished body as a file to read from, such as an archive that is taken apart. Never to be written to. */
    public Path file(String key) {
        return path(key);
    }

    public void delete(String key) {
        open.remove(key);
        try {
            PartialFile.delete(path(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether anything was written to it since then. */
    public boolean isTouchedSince(String key, Instant limit) {
        try {
            return !Files.getLastModifiedTime(path(key)).toInstant().isBefore(limit);
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All there are, finished and unfinished. */
    public List<String> keys() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> KEY.matcher(name).matches()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many more bytes the disk they are on can take. */
    public long room() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not the key of a partial file: " + key);
        }
        return folder.resolve(key);
    }
}
