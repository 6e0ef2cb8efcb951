package takebook.media.file;

import java.io.EOFException;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the boxes of an AVIF as far as the sizes of its pictures. */
final class AvifBoxes {

    private static final Set<String> CONTAINERS = Set.of("iprp", "ipco");
    private static final int SHORT_HEADER = 8;
    /** meta, iprp, ipco: a file that nests deeper is after our stack. */
    private static final int DEEPEST = 4;

    private @Nullable HeaderSize largest;

    private AvifBoxes() {}

    static @Nullable HeaderSize largest(Bytes bytes) throws IOException {
        var boxes = new AvifBoxes();
        try {
            boxes.walk(bytes, Long.MAX_VALUE, 0);
        } catch (EOFException _) {
            return boxes.largest;
        }
        return boxes.largest;
    }

    private void walk(Bytes bytes, long end, int depth) throws IOException {
        while (bytes.at() < end && !bytes.ended()) {
            long start = bytes.at();
            long length = bytes.u32();
            String name = bytes.name();
            if (length < SHORT_HEADER || name.equals("mdat") || depth > DEEPEST) {
                return;
            }
            long next = Math.min(start + length, end);
            if (name.equals("meta")) {
                bytes.skip(4);
                walk(bytes, next, depth + 1);
            } else if (CONTAINERS.contains(name)) {
                walk(bytes, next, depth + 1);
            } else if (name.equals("ispe")) {
                bytes.skip(4);
                consider(new HeaderSize(bytes.u32(), bytes.u32(), 1, true));
            }
            bytes.skip(Math.max(0, next - bytes.at()));
        }
    }

    private void consider(HeaderSize size) {
        if (largest == null || size.pixels() > largest.pixels()) {
            largest = size;
        }
    }
}
