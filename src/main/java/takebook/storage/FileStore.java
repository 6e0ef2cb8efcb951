package takebook.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalLong;

/**
 * Objects as files below one folder.
 *
 * <p>A file is moved to its place in one step of the file system, so a reader never meets half of one; the file and every folder
 * that gained an entry are forced to disk before the store says that it has it.
 */
final class FileStore implements ObjectStore {

    private final Path root;

    FileStore(Path root) {
        this.root = root;
    }

    @Override
    public void put(Sha256 sha256, Path file, long bytes) throws IOException {
        var target = pathOf(sha256);
        if (isThere(target, bytes)) {
            return;
        }

        force(file, StandardOpenOption.WRITE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        createFolders(target.getParent());

        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        force(target.getParent(), StandardOpenOption.READ);
    }

    @Override
    public OptionalLong size(Sha256 sha256) throws IOException {
        try {
            return OptionalLong.of(Files.size(pathOf(sha256)));
        } catch (NoSuchFileException _) {
            return OptionalLong.empty();
        }
    }

    @Override
    public InputStream open(Sha256 sha256, long from, long length) throws IOException {
        try {
            var channel = FileChannel.open(pathOf(sha256), StandardOpenOption.READ);
            return new LimitedStream(Channels.newInputStream(channel.position(from)), length);
        } catch (NoSuchFileException _) {
            throw new FileNotFoundException(sha256.hex());
        }
    }

    @Override
    public LocalFile local(Sha256 sha256, TempFiles temp) throws IOException {
        var path = pathOf(sha256);
        if (!Files.exists(path)) {
            throw new FileNotFoundException(sha256.hex());
        }
        return LocalFile.theObjectItself(path);
    }

    @Override
    public void remove(Sha256 sha256) throws IOException {
        var target = pathOf(sha256);
        if (Files.deleteIfExists(target)) {
            force(target.getParent(), StandardOpenOption.READ);
        }
    }

    @Override
    public String place() {
        return "files below " + root;
    }

    private Path pathOf(Sha256 sha256) {
        return root.resolve(sha256.key());
    }

    /** A file of another size under the right name is damage; the good bytes at hand replace it. */
    private static boolean isThere(Path target, long bytes) throws IOException {
        return Files.exists(target) && Files.size(target) == bytes;
    }

    private void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (!folder.equals(root)) {
            createFolders(folder.getParent());
        }
        Files.createDirectories(folder);
        force(folder.getParent(), StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (var channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
