package takebook.media;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What ffprobe reads from the headers: announcements, to be measured against what decodes. */
record Probe(JsonNode root) {

    private static final Pattern DEPTH = Pattern.compile("(?:p|gray|gbrp|gbrap)(9|10|12|14|16)(?:le|be)$");
    private static final Set<String> DEEP = Set.of("rgb48be", "rgb48le", "rgba64be", "rgba64le", "ya16be", "ya16le");
    private static final Set<String> HDR_TRANSFERS = Set.of("smpte2084", "arib-std-b67");

    /** The first real picture stream; cover art of a sound file is none. */
    @Nullable JsonNode picture() {
        return StreamSupport.stream(root.path("streams").spliterator(), false)
                .filter(stream -> stream.path("codec_type").asText().equals("video"))
                .filter(stream -> stream.path("disposition").path("attached_pic").asInt() == 0)
                .findFirst()
                .orElse(null);
    }

    boolean hasSound() {
        return !sound().isEmpty();
    }

    /** The codec of the first sound stream, or nothing. */
    String sound() {
        return StreamSupport.stream(root.path("streams").spliterator(), false)
                .filter(stream -> stream.path("codec_type").asText().equals("audio"))
                .map(stream -> stream.path("codec_name").asText("unknown"))
                .findFirst()
                .orElse("");
    }

    String container() {
        return root.path("format").path("format_name").asText();
    }

    double announcedSeconds() {
        return root.path("format").path("duration").asDouble();
    }

    /** Clockwise, as a viewer should turn the picture; ffprobe counts the other way round. */
    static int rotation(JsonNode picture) {
        for (JsonNode side : picture.path("side_data_list")) {
            if (side.has("rotation")) {
                return Math.floorMod(-Math.round(side.path("rotation").floatValue() / 90) * 90, 360);
            }
        }
        return 0;
    }

    static int bitDepth(JsonNode picture) {
        String format = picture.path("pix_fmt").asText();
        if (DEEP.contains(format)) {
            return 16;
        }
        Matcher depth = DEPTH.matcher(format);
        if (depth.find()) {
            return Integer.parseInt(depth.group(1));
        }
        int raw = picture.path("bits_per_raw_sample").asInt();
        return raw >= 8 && raw <= 16 ? raw : 8;
    }

    static boolean isHdr(JsonNode picture) {
        return HDR_TRANSFERS.contains(picture.path("color_transfer").asText());
    }

    static boolean isEncrypted(JsonNode picture) {
        return picture.path("codec_tag_string").asText().equals("encv");
    }

    static long announcedFrames(JsonNode picture) {
        return picture.path("nb_frames").asLong();
    }
}
