package takebook.generation.step;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import takebook.CrashPoint;

/**
 * A file that takes no more than a number of bytes. What goes wrong on our own disk is an {@link UncheckedIOException}, so that an
 * {@link IOException} is always the provider's.
 */
final class CappedFile extends OutputStream {

    private static final int QUARTERS = 4;

    private final OutputStream file;
    private final long most;
    private final @Nullable Long announced;
    private long written;

    CappedFile(Path path, long most, @Nullable Long announced) {
        this.most = most;
        this.announced = announced;
        try {
            this.file = Files.newOutputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (written + length > most) {
            throw new IOException("the output is longer than %,d bytes".formatted(most));
        }
        long before = written;
        try {
            file.write(bytes, from, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written += length;
        passed(before, 1, "collect.quarter");
        passed(before, 3, "collect.threeQuarters");
    }

    private void passed(long before, int quarters, String point) {
        if (announced != null && before * QUARTERS < announced * quarters && written * QUARTERS >= announced * quarters) {
            CrashPoint.hit(point);
        }
    }

    /** @throws IOException when nothing came, or not what was announced */
    void finish() throws IOException {
        if (written == 0) {
            throw new IOException("the output is empty");
        }
        if (announced != null && announced != written) {
            throw new IOException("%,d bytes were announced and %,d came".formatted(announced, written));
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
