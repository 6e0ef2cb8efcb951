package takebook.media.file;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The size a picture announces, read without decoding anything.
 *
 * @param frames pictures in the file, counted up to a limit
 * @param whole the format's own end mark is there, in formats whose decoders do not insist on it
 */
public record HeaderSize(long width, long height, long frames, boolean whole) {

    public long pixels() {
        return width * height;
    }

    public long allPixels() {
        return pixels() * frames;
    }

    /** @return nothing when the header is broken, or when the size is left to ffprobe as for clips */
    public static @Nullable HeaderSize of(FileType type, Path path) throws IOException {
        try (var bytes = new Bytes(path)) {
            return switch (type) {
                case PNG -> ImageHeaders.png(bytes);
                case GIF -> ImageHeaders.gif(bytes);
                case JPEG -> ImageHeaders.jpeg(bytes);
                case WEBP -> ImageHeaders.webp(bytes);
                case AVIF -> ImageHeaders.avif(bytes);
                case HEIC, MP4, MOV, WEBM, MATROSKA, AVI -> null;
            };
        } catch (java.io.EOFException _) {
            return null;
        }
    }
}
