package takebook.media.file;

import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Just enough of five picture formats to know how large the pictures would become. */
final class ImageHeaders {

    private static final int MOST_FRAMES = 100_000;
    private static final int GIF_IMAGE = 0x2c;
    private static final int GIF_EXTENSION = 0x21;
    private static final int GIF_END = 0x3b;

    private ImageHeaders() {}

    static @Nullable HeaderSize png(Bytes bytes) throws IOException {
        bytes.skip(12);
        if (!bytes.name().equals("IHDR")) {
            return null;
        }
        long width = bytes.u32();
        long height = bytes.u32();
        bytes.skip(9);
        return new HeaderSize(width, height, apngFrames(bytes), true);
    }

    /** Animation control stands before the first picture data. */
    private static long apngFrames(Bytes bytes) throws IOException {
        try {
            while (true) {
                long length = bytes.u32();
                String chunk = bytes.name();
                if (chunk.equals("acTL")) {
                    return Math.max(1, bytes.u32());
                }
                if (chunk.equals("IDAT") || chunk.equals("IEND")) {
                    return 1;
                }
                bytes.skip(length + 4);
            }
        } catch (EOFException _) {
            return 1;
        }
    }

    /** The screen may be far larger than the first picture in it, and each picture is drawn on the whole screen. */
    static @Nullable HeaderSize gif(Bytes bytes) throws IOException {
        bytes.skip(6);
        long width = bytes.u16Little();
        long height = bytes.u16Little();
        skipColours(bytes, bytes.u8(), 2);
        long frames = 0;
        boolean whole = false;
        while (!whole && !bytes.ended() && frames < MOST_FRAMES) {
            int block = bytes.u8();
            if (block == GIF_END) {
                whole = true;
                continue;
            }
            if (block == GIF_IMAGE) {
                frames++;
                bytes.skip(8);
                skipColours(bytes, bytes.u8(), 0);
            } else if (block != GIF_EXTENSION) {
                break;
            }
            bytes.skip(1);
            if (!skipBlocks(bytes)) {
                break;
            }
        }
        return frames == 0 ? null : new HeaderSize(width, height, frames, whole);
    }

    /** A table of colours, if the flags say that there is one, and the {@code others} beside it. */
    private static void skipColours(Bytes bytes, int flags, int others) throws IOException {
        boolean table = (flags & 0x80) != 0;
        bytes.skip(others + (table ? 3L << (flags & 7) + 1 : 0));
    }

    /** @return false when the file ends first: a cut GIF still has the pictures before the cut */
    private static boolean skipBlocks(Bytes bytes) throws IOException {
        try {
            int length;
            while ((length = bytes.u8()) > 0) {
                bytes.skip(length);
            }
            return true;
        } catch (EOFException _) {
            return false;
        }
    }

    static @Nullable HeaderSize jpeg(Bytes bytes) throws IOException {
        bytes.skip(2);
        while (true) {
            int marker = nextMarker(bytes);
            boolean startOfFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            int length = bytes.u16();
            if (startOfFrame) {
                bytes.skip(1);
                long height = bytes.u16();
                long width = bytes.u16();
                bytes.skip(length - 7L);
                return new HeaderSize(width, height, 1, jpegEnds(bytes));
            }
            if (marker == 0xda || length < 2) {
                return null;
            }
            bytes.skip(length - 2L);
        }
    }

    /** The decoder paints what is missing grey and is content, so the end mark is looked for here. */
    private static boolean jpegEnds(Bytes bytes) throws IOException {
        try {
            while (true) {
                int marker = nextMarker(bytes);
                boolean inPictureData = marker == 0 || marker >= 0xd0 && marker <= 0xd7;
                if (marker == 0xd9) {
                    return true;
                }
                if (!inPictureData) {
                    bytes.skip(bytes.u16() - 2L);
                }
            }
        } catch (EOFException _) {
            return false;
        }
    }

    static int nextMarker(Bytes bytes) throws IOException {
        int value = bytes.u8();
        while (value != 0xff) {
            value = bytes.u8();
        }
        while (value == 0xff) {
            value = bytes.u8();
        }
        return value;
    }

    static @Nullable HeaderSize webp(Bytes bytes) throws IOException {
        bytes.skip(12);
        String chunk = bytes.name();
        bytes.skip(4);
        return switch (chunk) {
            case "VP8 " -> {
                bytes.skip(6);
                yield new HeaderSize(bytes.u16Little() & 0x3fff, bytes.u16Little() & 0x3fff, 1, true);
            }
            case "VP8L" -> {
                bytes.skip(1);
                long bits = bytes.u32Little();
                yield new HeaderSize((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1, 1, true);
            }
            case "VP8X" -> {
                bytes.skip(4);
                yield new HeaderSize(bytes.u24Little() + 1L, bytes.u24Little() + 1L, webpFrames(bytes), true);
            }
            default -> null;
        };
    }

    private static long webpFrames(Bytes bytes) throws IOException {
        long frames = 0;
        try {
            while (!bytes.ended() && frames < MOST_FRAMES) {
                frames += bytes.name().equals("ANMF") ? 1 : 0;
                long length = bytes.u32Little();
                bytes.skip(length + (length & 1));
            }
        } catch (EOFException _) {
            return Math.max(1, frames);
        }
        return Math.max(1, frames);
    }

    /** The largest of the announced sizes: of a picture made of tiles that is the whole. */
    static @Nullable HeaderSize avif(Bytes bytes) throws IOException {
        return AvifBoxes.largest(bytes);
    }
}
