package takebook.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Under which name this process takes steps.
 *
 * <p>The name is kept in the home folder and guarded by a lock of the operating system, which ends with the process however
 * that ends. Who gets the lock therefore knows that every step picked under the name belongs to a dead process. A second
 * process in the same home gets a name of its own and must wait for missing heartbeats like any other node.
 */
final class NodeName implements AutoCloseable {

    private final String name;
    private final @Nullable FileChannel lockFile;

    private NodeName(String name, @Nullable FileChannel lockFile) {
        this.name = name;
        this.lockFile = lockFile;
    }

    static NodeName in(Path home) {
        try {
            Files.createDirectories(home);
            var channel = FileChannel.open(home.resolve("node.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return new NodeName("node-" + UUID.randomUUID(), null);
            }
            return new NodeName(kept(home.resolve("node")), channel);
        } catch (IOException e) {
            throw new UncheckedIOException("no name for this node in " + home, e);
        }
    }

    private static String kept(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, "node-" + UUID.randomUUID());
        }
        return Files.readString(file).strip();
    }

    String name() {
        return name;
    }

    /** Whether everything picked under this name is a dead predecessor's. */
    boolean isSole() {
        return lockFile != null;
    }

    @Override
    public void close() {
        if (lockFile == null) {
            return;
        }
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
