package takebook.media.file;

import java.util.List;
import java.util.Set;

/** The codecs that are looked at, and which of them a browser plays by itself. */
public final class Codecs {

    /** Names of decoders, which is what ffmpeg's list wants: several may stand for one codec. */
    public static final List<String> DECODERS = List.of(
            "h264", "hevc", "av1", "libdav1d", "libaom-av1", "vp8", "vp9", "mpeg4", "prores", "mjpeg", "png", "webp", "gif",
            "aac", "mp3", "mp3float", "opus", "libopus", "vorbis", "libvorbis", "flac", "ac3",
            "pcm_s16le", "pcm_s16be", "pcm_s24le", "pcm_s24be", "pcm_f32le", "pcm_u8",
            "mov_text", "webvtt", "subrip");

    private static final Set<String> PICTURES =
            Set.of("h264", "hevc", "av1", "vp8", "vp9", "mpeg4", "prores", "mjpeg", "png", "webp", "gif");
    private static final Set<String> PLAYED_SOUNDS = Set.of("aac", "mp3", "opus", "vorbis", "flac");

    private Codecs() {}

    public static boolean areLookedAt(String codec) {
        return PICTURES.contains(codec);
    }

    /** H.264 in MP4 with 8 bits and 4:2:0, or what WebM allows: the part of the web that works everywhere. */
    public static boolean play(FileType type, String codec, String pixelFormat, String sound) {
        boolean soundPlays = sound.isEmpty() || PLAYED_SOUNDS.contains(sound);
        boolean plainPixels = Set.of("yuv420p", "yuvj420p").contains(pixelFormat);
        return soundPlays && switch (type) {
            case MP4 -> codec.equals("h264") && plainPixels || codec.equals("av1") || codec.equals("vp9");
            case WEBM -> Set.of("vp8", "vp9", "av1").contains(codec);
            case PNG, JPEG, WEBP, GIF, AVIF -> true;
            case MOV, MATROSKA, HEIC, AVI -> false;
        };
    }
}
