package takebook.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The temporary files of this process.
 *
 * <p>Each process has its own folder, locked for as long as it lives. A folder nobody holds a lock on belongs to a process that
 * is gone, however it went, and is deleted at the next start: no grace time, no guess about what is still in use.
 */
final class TempFiles implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path root;
    private final Path own;
    private final FileChannel lock;

    private TempFiles(Path root, Path own, FileChannel lock) {
        this.root = root;
        this.own = own;
        this.lock = lock;
    }

    static TempFiles in(Path root) throws IOException {
        Files.createDirectories(root);
        var own = privateFolder(root.resolve(UUID.randomUUID().toString()));
        var lock = FileChannel.open(own.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        return new TempFiles(root, own, lock);
    }

    /** A name nobody has used, without an extension: programs that guess a type from a name find nothing to guess from. */
    Path newName() {
        return own.resolve(UUID.randomUUID().toString());
    }

    Path newFolder() throws IOException {
        return privateFolder(newName());
    }

    Path root() {
        return root;
    }

    void deleteLeftByOthers() throws IOException {
        for (Path folder : children(root)) {
            if (!folder.equals(own) && Files.isDirectory(folder) && isAbandoned(folder)) {
                deleteTree(folder);
            }
        }
    }

    long countOwnOlderThan(Instant limit) throws IOException {
        long count = 0;
        for (Path item : children(own)) {
            if (!item.getFileName().toString().equals(LOCK) && isOlder(item, limit)) {
                count++;
            }
        }
        return count;
    }

    void deleteOwnOlderThan(Instant limit) throws IOException {
        for (Path item : children(own)) {
            if (!item.getFileName().toString().equals(LOCK) && isOlder(item, limit)) {
                deleteTree(item);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        deleteTree(own);
    }

    static void deleteTree(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isOlder(Path item, Instant limit) throws IOException {
        try {
            return Files.getLastModifiedTime(item).toInstant().isBefore(limit);
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE); var lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        } catch (NoSuchFileException _) {
            return isOlder(folder, Files.getLastModifiedTime(folder.getParent()).toInstant().minusSeconds(60));
        }
    }

    private static Path privateFolder(Path folder) throws IOException {
        return Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static List<Path> children(Path folder) {
        try (var children = Files.list(folder)) {
            return children.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
