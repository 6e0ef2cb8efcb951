package takebook.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An object as a file of this machine, for programs that want a path. Read only; gone or not ours after {@link #close()}. */
public final class LocalFile implements AutoCloseable {

    private final Path path;
    private final boolean copy;

    private LocalFile(Path path, boolean copy) {
        this.path = path;
        this.copy = copy;
    }

    static LocalFile theObjectItself(Path path) {
        return new LocalFile(path, false);
    }

    static LocalFile copyIn(Path path) {
        return new LocalFile(path, true);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        if (!copy) {
            return;
        }
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
