package takebook.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import takebook.problem.Problem;

/**
 * One unfinished body on disk, hashed while it grows. One thread at a time.
 *
 * <p>The length of the file is how far the sender got. Only a piece with a checksum is worth nothing until all of it is there:
 * while it comes, a second file says where it began, and whoever finds that file cuts the body back to it.
 */
final class PartialFile {

    private static final int BUFFER = 256 * 1024;
    private static final String UNPROVED = ".unproved";

    private final Path file;
    private final Path unproved;
    private MessageDigest digest = Sha256.digest();
    private long hashed;

    PartialFile(Path file) {
        this.file = file;
        this.unproved = file.resolveSibling(file.getFileName() + UNPROVED);
    }

    /** How many bytes are here; those of a piece that was never proved are not. */
    static long length(Path file) throws IOException {
        var unproved = file.resolveSibling(file.getFileName() + UNPROVED);
        try {
            return Files.exists(unproved) ? Long.parseLong(Files.readString(unproved)) : Files.size(file);
        } catch (NoSuchFileException _) {
            return 0;
        }
    }

    /** Adds what comes, up to {@code most} bytes, and returns when it is forced to disk, also when the sender breaks off. */
    void append(InputStream body, long most, @Nullable Checksum checksum) throws IOException {
        repair();
        long from = length(file);
        catchUp(from);
        boolean isNew = from == 0;
        try (var out = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            out.position(from);
            if (checksum == null) {
                try {
                    copy(body, out, most, null);
                } finally {
                    out.force(true);
                }
            } else {
                proved(body, out, from, most, checksum);
            }
        }
        if (isNew) {
            force(file.getParent());
        }
    }

    private void proved(InputStream body, FileChannel out, long from, long most, Checksum checksum) throws IOException {
        Files.writeString(unproved, Long.toString(from));
        force(unproved);
        force(file.getParent());
        var piece = checksum.digest();
        try {
            copy(body, out, most, piece);
        } catch (IOException | RuntimeException e) {
            takeBack(out, from);
            throw e;
        }
        if (!checksum.matches(piece)) {
            takeBack(out, from);
            throw Problem.CHECKSUM.because("The piece from byte %d on hashes to something else than announced; send it again".formatted(from));
        }
        out.force(true);
        Files.delete(unproved);
        force(file.getParent());
    }

    private void takeBack(FileChannel out, long from) throws IOException {
        out.truncate(from);
        out.force(true);
        Files.deleteIfExists(unproved);
        forgetHash();
    }

    private void copy(InputStream body, FileChannel out, long most, @Nullable MessageDigest piece) throws IOException {
        var buffer = new byte[BUFFER];
        long bytes = 0;
        int got;
        while ((got = body.read(buffer)) >= 0) {
            bytes += got;
            if (bytes > most) {
                throw Problem.TOO_LARGE.because("More bytes came than the length that was announced");
            }
            var chunk = ByteBuffer.wrap(buffer, 0, got);
            while (chunk.hasRemaining()) {
                out.write(chunk);
            }
            digest.update(buffer, 0, got);
            hashed += got;
            if (piece != null) {
                piece.update(buffer, 0, got);
            }
        }
    }

    /** The hash of all of it; reads the file only when another process, or an interrupted write, made it. */
    Sha256 sha256() throws IOException {
        repair();
        catchUp(length(file));
        var result = Sha256.of(digest);
        forgetHash();
        return result;
    }

    private void repair() throws IOException {
        if (!Files.exists(unproved)) {
            return;
        }
        long proved = length(file);
        if (Files.exists(file)) {
            try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
                out.truncate(proved);
                out.force(true);
            }
        }
        Files.delete(unproved);
        forgetHash();
    }

    private void catchUp(long length) throws IOException {
        if (hashed == length) {
            return;
        }
        forgetHash();
        var buffer = new byte[BUFFER];
        try (var body = Files.newInputStream(file)) {
            int got;
            while ((got = body.read(buffer)) >= 0) {
                digest.update(buffer, 0, got);
                hashed += got;
            }
        }
    }

    private void forgetHash() {
        digest = Sha256.digest();
        hashed = 0;
    }

    static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + UNPROVED));
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
