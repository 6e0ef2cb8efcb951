package takebook.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import takebook.CrashPoint;
import takebook.problem.Problem;

/** One body on its way into a temporary file, hashed as it passes; a failed one leaves no file behind. */
final class Arrival {

    private static final int BUFFER = 256 * 1024;

    private final Path file;

    private Arrival(Path file) {
        this.file = file;
    }

    static Arrival into(Path file) {
        return new Arrival(file);
    }

    Incoming read(InputStream body, long mostBytes) throws IOException {
        try {
            return copy(body, mostBytes);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    static Incoming ofFile(Path file) throws IOException {
        var digest = Sha256.digest();
        var buffer = new byte[BUFFER];
        long bytes = 0;
        try (var body = Files.newInputStream(file)) {
            int got;
            while ((got = body.read(buffer)) >= 0) {
                digest.update(buffer, 0, got);
                bytes += got;
            }
        }
        return new Incoming(file, Sha256.of(digest), bytes);
    }

    private Incoming copy(InputStream body, long mostBytes) throws IOException {
        var digest = Sha256.digest();
        var buffer = new byte[BUFFER];
        long bytes = 0;
        var owned = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var out = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owned)) {
            int got;
            while ((got = body.read(buffer)) >= 0) {
                bytes += got;
                if (bytes > mostBytes) {
                    throw Problem.TOO_LARGE.because("The limit is %d bytes".formatted(mostBytes));
                }
                digest.update(buffer, 0, got);
                var chunk = ByteBuffer.wrap(buffer, 0, got);
                while (chunk.hasRemaining()) {
                    out.write(chunk);
                }
            }
        }
        CrashPoint.hit("upload.afterTemp");

        var sha256 = Sha256.of(digest);
        CrashPoint.hit("upload.afterHash");
        return new Incoming(file, sha256, bytes);
    }
}
