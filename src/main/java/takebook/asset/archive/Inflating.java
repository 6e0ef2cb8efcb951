package takebook.asset.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file on its way out of an archive, counted byte by byte: what the archive says about its size is not asked. */
final class Inflating extends FilterInputStream {

    /** Ends the reading of one file, or of all. */
    static final class TooMuchException extends RuntimeException {

        private final String rule;
        private final boolean ofAll;

        TooMuchException(String rule, String message, boolean ofAll) {
            super(message);
            this.rule = rule;
            this.ofAll = ofAll;
        }

        String rule() {
            return rule;
        }

        boolean ofAll() {
            return ofAll;
        }
    }

    /** Bytes all files of one archive may still have. */
    static final class Allowance {

        private long left;

        Allowance(long bytes) {
            this.left = bytes;
        }

        void take(long bytes) {
            left -= bytes;
            if (left < 0) {
                throw new TooMuchException("zip.too-large", "The files of this archive are together larger than the limit.", true);
            }
        }
    }

    /** Below this even a picture of one colour may be packed very well. */
    private static final long GROWTH_COUNTS_FROM = 4L * 1024 * 1024;
    private static final List<byte[]> ARCHIVES = List.of(
            new byte[] {'P', 'K', 3, 4}, new byte[] {'P', 'K', 5, 6}, new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf},
            new byte[] {'R', 'a', 'r', '!'}, new byte[] {0x1f, (byte) 0x8b, 8}, new byte[] {'B', 'Z', 'h'}, new byte[] {(byte) 0xfd, '7', 'z', 'X'});

    private final Allowance allowance;
    private final long packed;
    private final int mostGrowth;
    private long bytes;
    private byte @Nullable [] first;

    /** @param packed how many bytes of the archive it is made from, as the directory says; a lie only makes the limit smaller */
    Inflating(InputStream in, Allowance allowance, long packed, int mostGrowth) {
        super(in);
        this.allowance = allowance;
        this.packed = Math.max(1, packed);
        this.mostGrowth = mostGrowth;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = in.read(target, offset, length);
        if (got <= 0) {
            return got;
        }
        if (first == null) {
            first = Arrays.copyOfRange(target, offset, offset + Math.min(got, 8));
            refuseArchive(first);
        }
        bytes += got;
        allowance.take(got);
        if (bytes > GROWTH_COUNTS_FROM && bytes / packed >= mostGrowth) {
            throw new TooMuchException("zip.growth", "The file becomes more than %d times its packed size; no picture or clip does.".formatted(mostGrowth), false);
        }
        return got;
    }

    private static void refuseArchive(byte[] first) {
        for (byte[] head : ARCHIVES) {
            if (first.length >= head.length && Arrays.equals(first, 0, head.length, head, 0, head.length)) {
                throw new TooMuchException("zip.nested", "An archive in an archive is not opened. Unpack it first.", false);
            }
        }
    }
}
