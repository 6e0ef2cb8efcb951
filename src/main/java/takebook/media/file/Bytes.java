package takebook.media.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file read forwards in the number forms of picture headers. Its end in the middle of a number is an {@link EOFException}. */
final class Bytes implements AutoCloseable {

    private final BufferedInputStream in;
    private long at;

    Bytes(Path path) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(path), 64 * 1024);
    }

    long at() {
        return at;
    }

    boolean ended() throws IOException {
        in.mark(1);
        boolean ended = in.read() < 0;
        in.reset();
        return ended;
    }

    int u8() throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException();
        }
        at++;
        return value;
    }

    int u16() throws IOException {
        return u8() << 8 | u8();
    }

    long u32() throws IOException {
        return (long) u16() << 16 | u16();
    }

    int u16Little() throws IOException {
        return u8() | u8() << 8;
    }

    int u24Little() throws IOException {
        return u16Little() | u8() << 16;
    }

    long u32Little() throws IOException {
        return u16Little() | (long) u16Little() << 16;
    }

    String name() throws IOException {
        return "" + (char) u8() + (char) u8() + (char) u8() + (char) u8();
    }

    byte[] take(int count) throws IOException {
        var taken = in.readNBytes(count);
        at += taken.length;
        if (taken.length < count) {
            throw new EOFException();
        }
        return taken;
    }

    void skip(long count) throws IOException {
        in.skipNBytes(count);
        at += count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
