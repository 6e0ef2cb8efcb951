package takebook.media.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How ffmpeg is made to show a file the right way up.
 *
 * <p>It turns clips, JPEG and AVIF by itself, but not PNG and WebP; so for the three formats with EXIF in them it is told not to
 * turn anything, and the turn is the first filter.
 */
public record Upright(List<String> inputOptions, String filter) {

    private static final Upright BY_FFMPEG = new Upright(List.of(), "null");

    public static Upright of(Path source) {
        try {
            var type = FileType.of(head(source)).orElse(FileType.MP4);
            return switch (type) {
                case JPEG, PNG, WEBP -> turned(EmbeddedFacts.read(EmbeddedText.of(type, source)).orientation());
                case GIF, AVIF, HEIC, MP4, MOV, WEBM, MATROSKA, AVI -> BY_FFMPEG;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] head(Path source) throws IOException {
        try (var in = Files.newInputStream(source)) {
            return in.readNBytes(FileType.HEAD);
        }
    }

    private static Upright turned(Orientation orientation) {
        return new Upright(List.of("-noautorotate"), orientation.filter());
    }
}
