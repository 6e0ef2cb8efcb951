package takebook.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import takebook.media.file.Upright;
import takebook.media.jail.Ffmpeg;
import takebook.media.motion.frame.GreyFrames;

/** Decodes a clip for measurement: small, grey, evenly spaced. */
@ApplicationScoped
class GreyDecoder {

    /** On the longer side, in pixels: large enough to follow corners to a twentieth of a pixel of it, small enough to be cheap. */
    private static final int EDGE = 256;
    private static final double HIGHEST_RATE = 24;
    private static final int LONGEST_SECONDS = 30;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Ffmpeg ffmpeg;

    GreyDecoder(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    Optional<GreyFrames> decode(Path source, MediaFacts facts, Path folder) {
        double scale = (double) EDGE / Math.max(facts.width(), facts.height());
        int width = (int) Math.round(facts.width() * scale / 2) * 2;
        int height = (int) Math.round(facts.height() * scale / 2) * 2;
        if (Math.min(width, height) < GreyFrames.SHORTEST_SIDE) {
            return Optional.empty();
        }
        double rate = facts.frameRate() == null ? HIGHEST_RATE : Math.min(HIGHEST_RATE, facts.frameRate().value());
        var target = folder.resolve("frames.grey");
        var upright = Upright.of(source);
        var arguments = new ArrayList<>(List.of("-v", "error", "-y"));
        arguments.addAll(Ffmpeg.GUARDS);
        arguments.addAll(upright.inputOptions());
        arguments.addAll(List.of("-i", "file:" + source, "-map", "0:v:0", "-t", Integer.toString(LONGEST_SECONDS),
                "-vf", "%s,fps=%s,scale=%d:%d:flags=area,format=gray".formatted(upright.filter(), rate, width, height),
                "-f", "rawvideo", "file:" + target));
        ffmpeg.make(arguments, LIMIT, folder);
        return Optional.of(new GreyFrames(width, height, rate, sliced(target, width * height)));
    }

    private static List<byte[]> sliced(Path file, int length) {
        try (var in = Files.newInputStream(file)) {
            var frames = new ArrayList<byte[]>();
            while (true) {
                byte[] frame = in.readNBytes(length);
                if (frame.length < length) {
                    return frames;
                }
                frames.add(frame);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
