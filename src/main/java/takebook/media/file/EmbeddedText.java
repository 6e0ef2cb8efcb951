package takebook.media.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The EXIF and XMP blocks of a picture, cut out of JPEG, PNG and WebP by hand.
 *
 * <p>The library that understands them would also walk the whole file and inflate what it finds there; it is given only these
 * blocks, and none that is larger than any camera writes.
 */
public record EmbeddedText(byte @Nullable [] exif, byte @Nullable [] xmp) {

    private static final int LARGEST = 256 * 1024;
    private static final byte[] EXIF_MARK = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] XMP_MARK = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PNG_XMP_MARK = "XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;

    public static EmbeddedText of(FileType type, Path path) throws IOException {
        var found = new Finder();
        try (var bytes = new Bytes(path)) {
            switch (type) {
                case JPEG -> found.jpeg(bytes);
                case PNG -> found.png(bytes);
                case WEBP -> found.webp(bytes);
                case GIF, AVIF, HEIC, MP4, MOV, WEBM, MATROSKA, AVI -> {}
            }
        } catch (EOFException _) {
            // a cut file: what stood before the cut counts
        }
        return new EmbeddedText(found.exif, found.xmp);
    }

    private static final class Finder {

        private byte @Nullable [] exif;
        private byte @Nullable [] xmp;

        void jpeg(Bytes bytes) throws IOException {
            bytes.skip(2);
            while (true) {
                int marker = ImageHeaders.nextMarker(bytes);
                int length = bytes.u16() - 2;
                if (marker == START_OF_SCAN || length < 0) {
                    return;
                }
                if (marker == APP1) {
                    keep(bytes.take(length));
                } else {
                    bytes.skip(length);
                }
            }
        }

        void png(Bytes bytes) throws IOException {
            bytes.skip(8);
            while (true) {
                long length = bytes.u32();
                String name = bytes.name();
                if (name.equals("IEND")) {
                    return;
                }
                boolean wanted = (name.equals("eXIf") || name.equals("iTXt")) && length <= LARGEST;
                if (!wanted) {
                    bytes.skip(length + 4);
                    continue;
                }
                var chunk = bytes.take((int) length);
                bytes.skip(4);
                if (name.equals("eXIf")) {
                    exif = chunk;
                } else if (starts(chunk, PNG_XMP_MARK)) {
                    xmp = Arrays.copyOfRange(chunk, PNG_XMP_MARK.length, chunk.length);
                }
            }
        }

        void webp(Bytes bytes) throws IOException {
            bytes.skip(12);
            while (true) {
                String name = bytes.name();
                long length = bytes.u32Little();
                boolean wanted = (name.equals("EXIF") || name.equals("XMP ")) && length <= LARGEST;
                if (!wanted) {
                    bytes.skip(length + (length & 1));
                    continue;
                }
                var chunk = bytes.take((int) length);
                bytes.skip(length & 1);
                if (name.equals("XMP ")) {
                    xmp = chunk;
                } else {
                    exif = starts(chunk, EXIF_MARK) ? Arrays.copyOfRange(chunk, EXIF_MARK.length, chunk.length) : chunk;
                }
            }
        }

        private void keep(byte[] segment) {
            if (starts(segment, EXIF_MARK) && exif == null) {
                exif = Arrays.copyOfRange(segment, EXIF_MARK.length, segment.length);
            }
            if (starts(segment, XMP_MARK) && xmp == null) {
                xmp = Arrays.copyOfRange(segment, XMP_MARK.length, segment.length);
            }
        }

        private static boolean starts(byte[] bytes, byte[] mark) {
            return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
        }
    }
}
