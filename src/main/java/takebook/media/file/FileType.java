package takebook.media.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What a file is by its first bytes. Names and announced types are not asked: ffprobe itself takes an HTML page called
 * {@code .png} for a picture.
 */
public enum FileType {
    PNG("image/png", MediaKind.IMAGE, "png"),
    JPEG("image/jpeg", MediaKind.IMAGE, "jpg", "jpeg", "jpe", "jfif"),
    WEBP("image/webp", MediaKind.IMAGE, "webp"),
    GIF("image/gif", MediaKind.IMAGE, "gif"),
    AVIF("image/avif", MediaKind.IMAGE, "avif"),
    HEIC("image/heic", MediaKind.IMAGE, "heic", "heif"),
    MP4("video/mp4", MediaKind.VIDEO, "mp4", "m4v"),
    MOV("video/quicktime", MediaKind.VIDEO, "mov", "qt"),
    WEBM("video/webm", MediaKind.VIDEO, "webm"),
    MATROSKA("video/x-matroska", MediaKind.VIDEO, "mkv"),
    AVI("video/x-msvideo", MediaKind.VIDEO, "avi");

    /** Enough for a table of brands and for the document type of a Matroska file. */
    static final int HEAD = 256;

    private static final Set<String> HEIF_BRANDS = Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1");

    private final String mediaType;
    private final MediaKind kind;
    private final Set<String> extensions;

    FileType(String mediaType, MediaKind kind, String... extensions) {
        this.mediaType = mediaType;
        this.kind = kind;
        this.extensions = Set.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    public MediaKind kind() {
        return kind;
    }

    /** A name without an extension claims nothing. */
    public boolean agreesWith(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 || extensions.contains(fileName.substring(dot + 1).toLowerCase(java.util.Locale.ROOT));
    }

    public static Optional<FileType> of(byte[] head) {
        if (starts(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Optional.of(PNG);
        }
        if (starts(head, 0, 0xff, 0xd8, 0xff)) {
            return Optional.of(JPEG);
        }
        if (starts(head, 0, 'G', 'I', 'F', '8', '7', 'a') || starts(head, 0, 'G', 'I', 'F', '8', '9', 'a')) {
            return Optional.of(GIF);
        }
        if (starts(head, 0, 'R', 'I', 'F', 'F') && starts(head, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of(WEBP);
        }
        if (starts(head, 0, 'R', 'I', 'F', 'F') && starts(head, 8, 'A', 'V', 'I', ' ')) {
            return Optional.of(AVI);
        }
        if (starts(head, 0, 0x1a, 0x45, 0xdf, 0xa3)) {
            return Optional.of(text(head).contains("webm") ? WEBM : MATROSKA);
        }
        if (starts(head, 4, 'f', 't', 'y', 'p')) {
            return Optional.of(ofBrand(head));
        }
        boolean oldQuickTime = starts(head, 4, 'm', 'o', 'o', 'v')
                || starts(head, 4, 'm', 'd', 'a', 't')
                || starts(head, 4, 'w', 'i', 'd', 'e');
        return oldQuickTime ? Optional.of(MOV) : Optional.empty();
    }

    private static FileType ofBrand(byte[] head) {
        String major = text(Arrays.copyOfRange(head, 8, 12));
        int end = Math.min(head.length, Math.max(16, (head[2] & 0xff) << 8 | head[3] & 0xff));
        String brands = text(Arrays.copyOfRange(head, 8, end));
        if (brands.contains("avif") || brands.contains("avis")) {
            return AVIF;
        }
        if (HEIF_BRANDS.contains(major)) {
            return HEIC;
        }
        return major.equals("qt  ") ? MOV : MP4;
    }

    private static boolean starts(byte[] head, int at, int... expected) {
        if (head.length < at + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[at + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
