package takebook.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that arrived whole and are hashed, but not kept yet. {@link #close()} forgets them, unless they were kept. */
public final class Incoming implements AutoCloseable {

    private final Path file;
    private final Sha256 sha256;
    private final long bytes;

    Incoming(Path file, Sha256 sha256, long bytes) {
        this.file = file;
        this.sha256 = sha256;
        this.bytes = bytes;
    }

    public Sha256 sha256() {
        return sha256;
    }

    public long bytes() {
        return bytes;
    }

    /** To look into before keeping it: a generated name without an extension. Not there any more once it is kept. */
    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
