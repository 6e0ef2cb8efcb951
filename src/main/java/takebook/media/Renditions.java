package takebook.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.media.file.MediaKind;
import takebook.media.file.Upright;
import takebook.media.jail.Ffmpeg;
import takebook.problem.Problem;

/** Files made from a sound original: smaller, plainer, shorter. ffmpeg turns the picture upright by itself. */
@ApplicationScoped
class Renditions {

    private static final int POSTER_EDGE = 640;
    private static final int TILES = 24;
    private static final int TILE_HEIGHT = 90;
    private static final int WIDEST_TILE = 320;
    /** Of how many frames at the start the poster is the most typical one. */
    private static final int POSTER_CHOICE = 24;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofMinutes(20);

    private final Ffmpeg ffmpeg;

    Renditions(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    Path poster(Path source, MediaFacts facts, Path folder) {
        var upright = Upright.of(source);
        encodeLater(source, upright, folder, MINUTE, posterOutput(upright, facts.kind(), folder));
        return posterIn(folder);
    }

    static Path posterIn(Path folder) {
        return folder.resolve("poster.webp");
    }

    /** A third of the default effort of the encoder makes posters 3 % larger at most, in two thirds of the time. */
    static List<String> posterOutput(Upright upright, MediaKind kind, Path folder) {
        String choice = kind == MediaKind.VIDEO ? "thumbnail=n=%d,".formatted(POSTER_CHOICE) : "";
        String scale = "scale=w='min(%1$d,iw)':h='min(%1$d,ih)':force_original_aspect_ratio=decrease".formatted(POSTER_EDGE);
        return List.of("-map", "0:v:0", "-vf", upright.filter() + "," + choice + scale, "-frames:v", "1",
                "-c:v", "libwebp", "-quality", "82", "-compression_level", "2", "-f", "webp", "file:" + posterIn(folder));
    }

    Filmstrip filmstrip(Path source, MediaFacts facts, Path folder) {
        var target = folder.resolve("filmstrip.webp");
        int frames = facts.frames() == null ? 1 : facts.frames();
        int tiles = Math.min(TILES, frames);
        var upright = Upright.of(source);
        int width = Math.clamp(Math.round(TILE_HEIGHT * (float) facts.width() / facts.height() / 2) * 2, 2, WIDEST_TILE);
        String pick = "select='gt(floor(n*%1$d/%2$d)\\,floor((n-1)*%1$d/%2$d))'".formatted(tiles, frames);
        String layout = "scale=%d:%d,tile=%dx1".formatted(width, TILE_HEIGHT, tiles);
        encodeLater(source, upright, folder, LONG, List.of(
                "-map", "0:v:0", "-vf", upright.filter() + "," + pick + "," + layout, "-frames:v", "1", "-fps_mode", "passthrough",
                "-c:v", "libwebp", "-quality", "75", "-f", "webp", "file:" + target));
        return new Filmstrip(target, tiles, width, TILE_HEIGHT);
    }

    Path proxy(Path source, MediaFacts facts, Path folder) {
        var target = folder.resolve("proxy.mp4");
        var upright = Upright.of(source);
        var size = H264.fit(facts.width(), facts.height(), H264.PROXY_EDGE);
        var rate = facts.frameRate() == null ? new Rational(25, 1) : facts.frameRate();
        var arguments = new ArrayList<>(List.of("-map", "0:v:0", "-map", "0:a:0?",
                "-vf", "%s,scale=%d:%d,setsar=1,fps=%s,format=yuv420p".formatted(upright.filter(), size.width(), size.height(), rate)));
        arguments.addAll(H264.encoder(size, rate, H264.Purpose.PROXY));
        arguments.add("file:" + target);
        encodeLater(source, upright, folder, LONG, arguments);
        return target;
    }

    Path frame(Path source, MediaFacts facts, int frame, Path folder) {
        int frames = facts.frames() == null ? 1 : facts.frames();
        if (frame < 0 || frame >= frames) {
            throw Problem.INVALID.because("There is no frame %d; the clip has frames 0 to %d".formatted(frame, frames - 1));
        }
        var target = folder.resolve("frame.png");
        var upright = Upright.of(source);
        encode(source, upright, folder, LONG, List.of(
                "-map", "0:v:0", "-vf", "%s,select='eq(n\\,%d)'".formatted(upright.filter(), frame), "-frames:v", "1", "-fps_mode", "passthrough",
                "-c:v", "png", "-f", "image2", "-update", "1", "file:" + target));
        return target;
    }

    Path trim(Path source, MediaFacts facts, BigDecimal from, BigDecimal to, Path folder) {
        var seconds = facts.durationSeconds();
        if (facts.kind() != MediaKind.VIDEO || seconds == null) {
            throw Problem.INVALID.because("Only a clip can be trimmed");
        }
        if (from.signum() < 0 || from.compareTo(to) >= 0 || to.compareTo(seconds) > 0) {
            throw Problem.INVALID.because("The cut must start before it ends, between 0 and %s seconds".formatted(seconds));
        }
        var target = folder.resolve("trim.mp4");
        var upright = Upright.of(source);
        var size = H264.fit(facts.width(), facts.height(), H264.LARGEST_EDGE);
        var rate = facts.frameRate() == null ? new Rational(25, 1) : facts.frameRate();
        String span = "start=%s:end=%s".formatted(from.toPlainString(), to.toPlainString());
        var arguments = new ArrayList<>(List.of("-map", "0:v:0", "-map", "0:a:0?",
                "-vf", "trim=%s,setpts=PTS-STARTPTS,scale=%d:%d,setsar=1,format=yuv420p".formatted(span, size.width(), size.height())));
        if (facts.hasAudio()) {
            arguments.addAll(List.of("-af", "atrim=%s,asetpts=PTS-STARTPTS".formatted(span)));
        }
        arguments.addAll(List.of("-fps_mode", "passthrough"));
        arguments.addAll(H264.encoder(size, rate, H264.Purpose.ORIGINAL));
        arguments.add("file:" + target);
        encode(source, upright, folder, LONG, arguments);
        if (!Files.exists(target)) {
            throw Problem.INVALID.because("There is no frame between %s and %s seconds".formatted(from, to));
        }
        return target;
    }

    Path jpeg(Path source, int edge, Path folder) {
        var target = folder.resolve("converted.jpg");
        String onWhite = "format=rgba,split[p][q];[q]drawbox=c=white:t=fill:replace=1[w];[w][p]overlay=format=auto";
        encode(source, Upright.of(source), folder, MINUTE, List.of(
                "-map", "0:v:0", "-vf", "%s,%s,%s,format=yuvj444p".formatted(Upright.of(source).filter(), onWhite, within(edge)), "-frames:v", "1",
                "-c:v", "mjpeg", "-q:v", "2", "-f", "image2", "-update", "1", "file:" + target));
        return target;
    }

    Path png(Path source, int edge, Path folder) {
        var target = folder.resolve("converted.png");
        encode(source, Upright.of(source), folder, MINUTE, List.of(
                "-map", "0:v:0", "-vf", Upright.of(source).filter() + "," + within(edge), "-frames:v", "1",
                "-c:v", "png", "-f", "image2", "-update", "1", "file:" + target));
        return target;
    }

    Path mp4(Path source, MediaFacts facts, int edge, @Nullable Rational wanted, Path folder) {
        var target = folder.resolve("converted.mp4");
        var upright = Upright.of(source);
        var size = H264.fit(facts.width(), facts.height(), Math.min(edge, H264.LARGEST_EDGE));
        var rate = wanted != null ? wanted : facts.frameRate() == null ? new Rational(25, 1) : facts.frameRate();
        String pace = wanted == null ? "" : ",fps=" + wanted;
        var arguments = new ArrayList<>(List.of("-map", "0:v:0", "-map", "0:a:0?",
                "-vf", "%s,scale=%d:%d,setsar=1%s,format=yuv420p".formatted(upright.filter(), size.width(), size.height(), pace),
                "-fps_mode", wanted == null ? "passthrough" : "cfr"));
        arguments.addAll(H264.encoder(size, rate, H264.Purpose.ORIGINAL));
        arguments.add("file:" + target);
        encode(source, upright, folder, LONG, arguments);
        return target;
    }

    private static String within(int edge) {
        return "scale=w='min(%1$d,iw)':h='min(%1$d,ih)':force_original_aspect_ratio=decrease:flags=lanczos".formatted(edge);
    }

    private void encode(Path source, Upright upright, Path folder, Duration limit, List<String> output) {
        ffmpeg.make(encoding(source, upright, output), limit, folder);
    }

    private void encodeLater(Path source, Upright upright, Path folder, Duration limit, List<String> output) {
        ffmpeg.makeLater(encoding(source, upright, output), limit, folder);
    }

    private static List<String> encoding(Path source, Upright upright, List<String> output) {
        var arguments = new ArrayList<>(List.of("-v", "error", "-y"));
        arguments.addAll(Ffmpeg.GUARDS);
        arguments.addAll(upright.inputOptions());
        arguments.addAll(List.of("-i", "file:" + source));
        arguments.addAll(output);
        return arguments;
    }
}
