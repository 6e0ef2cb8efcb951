package takebook.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import takebook.media.Examination.Accepted;
import takebook.media.Examination.Kept;
import takebook.media.Examination.Refused;
import takebook.media.file.Codecs;
import takebook.media.file.EmbeddedFacts;
import takebook.media.file.EmbeddedText;
import takebook.media.file.FileType;
import takebook.media.file.HeaderSize;
import takebook.media.file.MediaKind;
import takebook.media.file.Upright;
import takebook.media.jail.Ffmpeg;
import takebook.media.jail.Limits;
import takebook.media.jail.MediaConfig;
import takebook.media.jail.Ran;

/**
 * Decides whether a file is what it should be, cheapest question first: first bytes, header sizes, ffprobe, and at last a
 * decode of all of it, since ffprobe is content with files that hold no picture at all.
 */
@ApplicationScoped
class Examiner {

    private static final Pattern NOT_LISTED = Pattern.compile("Codec \\((\\w+)\\) not on whitelist");

    private final Ffmpeg ffmpeg;
    private final MediaConfig config;
    private final ObjectMapper json;

    Examiner(Ffmpeg ffmpeg, MediaConfig config, ObjectMapper json) {
        this.ffmpeg = ffmpeg;
        this.config = config;
        this.json = json;
    }

    /** @param source a name without an extension, in {@code folder} */
    Examination examine(Path source, String fileName, Path folder) throws IOException {
        return examine(source, fileName, this::decode, folder);
    }

    /** The same; an accepted still has left its poster in the folder. */
    Examination examineWithPoster(Path source, String fileName, Path folder) throws IOException {
        return examine(source, fileName, this::decodeWithPoster, folder);
    }

    /** The last question, asked only of what passed all others. */
    private interface Decode {
        Examination of(Look look, Path folder);
    }

    private Examination examine(Path source, String fileName, Decode decode, Path folder) throws IOException {
        if (Files.size(source) == 0) {
            return new Refused("media.empty", "The file is empty.");
        }
        var type = FileType.of(Upright.head(source));
        if (type.isEmpty()) {
            return new Refused("media.type", "This is not a picture or clip that is taken here:"
                    + " PNG, JPEG, WebP, GIF, AVIF, MP4, MOV or WebM.");
        }
        return switch (type.get()) {
            case HEIC -> new Kept(null, "media.heic", "HEIC pictures are kept as they are; nothing here can show them.");
            case AVI -> new Kept(null, "media.container", "AVI files are kept as they are; nothing here looks into them.");
            case PNG, JPEG, WEBP, GIF, AVIF -> picture(source, fileName, type.get(), decode, folder);
            case MP4, MOV, WEBM, MATROSKA -> look(source, fileName, type.get(), null, decode, folder);
        };
    }

    private Examination picture(Path source, String fileName, FileType type, Decode decode, Path folder) throws IOException {
        var announced = HeaderSize.of(type, source);
        if (announced == null || announced.pixels() == 0) {
            return new Refused("media.unreadable", "The header of this picture makes no sense.");
        }
        if (announced.pixels() > config.mostPixels()) {
            return new Refused("media.too-many-pixels", "The picture claims %d x %d pixels; the limit is %d million."
                    .formatted(announced.width(), announced.height(), config.mostPixels() / 1_000_000));
        }
        if (announced.allPixels() > config.mostAnimatedPixels()) {
            return new Refused("media.too-many-frames", "%d pictures of %d x %d pixels are more than is decoded here."
                    .formatted(announced.frames(), announced.width(), announced.height()));
        }
        if (type == FileType.WEBP && announced.frames() > 1) {
            return new Kept(null, "media.animated-webp",
                    "Animated WebP is kept as it is; the decoder here reads only WebP stills.");
        }
        if (!announced.whole()) {
            return new Kept(null, "media.damaged", "The picture is cut off before its end.");
        }
        return look(source, fileName, type, announced, decode, folder);
    }

    private Examination look(
            Path source, String fileName, FileType type, @Nullable HeaderSize announced, Decode decode, Path folder) throws IOException {
        var said = new StringBuilder();
        var arguments = new ArrayList<>(List.of("-v", "error"));
        arguments.addAll(Ffmpeg.GUARDS);
        arguments.addAll(List.of("-show_streams", "-show_format", "-of", "json", "-i", "file:" + source));
        var ran = ffmpeg.probe(arguments, folder, line -> said.append(line).append('\n'));
        if (!ran.succeeded()) {
            return notProbed(ran);
        }
        var probe = parse(said.toString());
        var picture = probe.picture();
        if (picture == null) {
            return probe.hasSound()
                    ? new Kept(null, "media.no-picture", "There is sound in this file but no picture.")
                    : new Refused("media.unreadable", "There is no picture in this file.");
        }
        var embedded = EmbeddedFacts.read(EmbeddedText.of(type, source));
        return withPicture(new Look(source, fileName, type, announced, embedded, probe, picture), decode, folder);
    }

    private Examination withPicture(Look look, Decode decode, Path folder) {
        if (Probe.isEncrypted(look.picture())) {
            return new Kept(null, "media.encrypted", "The clip is encrypted.");
        }
        if (!Codecs.areLookedAt(look.codec())) {
            return new Kept(null, "media.codec", "The codec %s is not decoded here.".formatted(look.codec()));
        }
        if (look.pixels() <= 0) {
            return new Refused("media.unreadable", "The picture has no size.");
        }
        if (look.isPieceOfAnother()) {
            return new Kept(null, "media.tiled", "The picture is put together from tiles, which nothing here can do.");
        }
        if (look.pixels() > config.mostPixels()) {
            return new Refused("media.too-many-pixels", "The picture has %d x %d pixels; the limit is %d million."
                    .formatted(look.codedWidth(), look.codedHeight(), config.mostPixels() / 1_000_000));
        }
        if (look.announcedPixels() > config.mostClipPixels()) {
            return new Kept(look.announcedFacts(), "media.too-long", "The clip is longer than what is decoded here.");
        }
        return decode.of(look, folder);
    }

    /** One decode for both. What cannot be made into a poster is judged by the decode alone. */
    private Examination decodeWithPoster(Look look, Path folder) {
        if (look.type().kind() != MediaKind.IMAGE) {
            return decode(look, folder);
        }
        var times = new FrameTimes();
        var upright = Upright.of(look.source());
        var arguments = decoding(look, upright.inputOptions());
        arguments.addAll(Renditions.posterOutput(upright, MediaKind.IMAGE, folder));
        var ran = ffmpeg.run(arguments, Limits.decodeWithPoster(config.mostDecodeTime()), folder, times);
        return ran.succeeded() && times.count() > 0 ? new Accepted(look.facts(times), look.notes(times)) : decode(look, folder);
    }

    private static List<String> decoding(Look look, List<String> inputOptions) {
        var arguments = new ArrayList<>(List.of("-v", "error", "-xerror", "-y"));
        arguments.addAll(Ffmpeg.GUARDS);
        arguments.addAll(inputOptions);
        arguments.addAll(List.of("-i", "file:" + look.source(), "-map", "0:" + look.picture().path("index").asInt()));
        arguments.addAll(List.of("-fps_mode", "passthrough", "-c:v", "wrapped_avframe", "-f", "framecrc", "-"));
        return arguments;
    }

    private Examination decode(Look look, Path folder) {
        var times = new FrameTimes();
        var arguments = decoding(look, List.of());
        var ran = ffmpeg.run(arguments, Limits.decode(config.mostDecodeTime()), folder, times);

        if (ran.tookTooLong()) {
            return new Refused("media.too-costly", "Decoding this file takes longer than is allowed here.");
        }
        if (ran.crashed()) {
            return new Refused("media.crashed", "The decoder could not survive this file.");
        }
        if (!ran.succeeded()) {
            return new Kept(look.announcedFacts(), "media.damaged", "The file is damaged: " + firstLine(ran.complaint()));
        }
        if (times.count() == 0) {
            return new Refused("media.unreadable", "Not one picture could be decoded.");
        }
        return new Accepted(look.facts(times), look.notes(times));
    }

    private static Examination notProbed(Ran ran) {
        if (ran.tookTooLong()) {
            return new Refused("media.too-costly", "Looking at this file takes longer than is allowed here.");
        }
        if (ran.crashed()) {
            return new Refused("media.crashed", "The decoder could not survive this file.");
        }
        var codec = NOT_LISTED.matcher(ran.complaint());
        if (codec.find()) {
            return new Kept(null, "media.codec", "The codec %s is not decoded here.".formatted(codec.group(1)));
        }
        if (ran.complaint().contains("moov atom not found")) {
            return new Refused("media.incomplete", "The file is incomplete: its index is missing, as after a broken transfer.");
        }
        return new Refused("media.unreadable", "The file cannot be read as what its first bytes say it is.");
    }

    /** ffmpeg names its input in places; the sentence goes to a person, who has never heard of that path. */
    private static String firstLine(String complaint) {
        String line = complaint.lines().findFirst().orElse("the decoder gave no reason");
        String plain = line.replaceAll("file:\\S+", "the file").replaceAll("^\\[[^]]*] ", "").strip();
        return plain.length() > 200 ? plain.substring(0, 200) : plain;
    }

    private Probe parse(String text) {
        try {
            JsonNode root = json.readTree(text);
            return new Probe(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ffprobe did not answer in JSON", e);
        }
    }
}
