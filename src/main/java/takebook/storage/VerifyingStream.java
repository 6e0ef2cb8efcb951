package takebook.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/**
 * A whole object, hashed again on its way out.
 *
 * <p>One chunk is always held back: the last bytes leave only after the hash of all of them proved right. A damaged object
 * therefore ends in an error before its announced length is reached, never in a complete and wrong file.
 */
final class VerifyingStream extends FilterInputStream {

    private static final int CHUNK = 64 * 1024;

    private final Sha256 expected;
    private final MessageDigest digest = Sha256.digest();
    private byte[] ready = new byte[CHUNK];
    private byte[] ahead = new byte[CHUNK];
    private int readyAt;
    private int readyEnd;
    private int aheadEnd;
    private boolean verified;

    VerifyingStream(InputStream object, Sha256 expected) throws IOException {
        super(object);
        this.expected = expected;
        this.aheadEnd = fill();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (readyAt == readyEnd && !advance()) {
            return -1;
        }
        int count = Math.min(length, readyEnd - readyAt);
        System.arraycopy(ready, readyAt, target, offset, count);
        readyAt += count;
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = 0;
        var sink = new byte[CHUNK];
        while (skipped < count) {
            int got = read(sink, 0, (int) Math.min(sink.length, count - skipped));
            if (got < 0) {
                return skipped;
            }
            skipped += got;
        }
        return skipped;
    }

    @Override
    public int available() {
        return readyEnd - readyAt;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private boolean advance() throws IOException {
        if (aheadEnd == 0) {
            return false;
        }
        var spent = ready;
        ready = ahead;
        readyAt = 0;
        readyEnd = aheadEnd;
        ahead = spent;
        aheadEnd = fill();
        return true;
    }

    private int fill() throws IOException {
        int count = in.readNBytes(ahead, 0, CHUNK);
        digest.update(ahead, 0, count);
        if (count < CHUNK) {
            verify();
        }
        return count;
    }

    private void verify() throws IOException {
        if (verified) {
            return;
        }
        verified = true;
        var found = Sha256.of(digest);
        if (!found.equals(expected)) {
            throw new DamagedObjectException(expected, found);
        }
    }
}
