package takebook.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A private folder for one piece of work, deleted with all it holds by {@link #close()}. */
public final class WorkFolder implements AutoCloseable {

    private final Path path;

    WorkFolder(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            TempFiles.deleteTree(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
