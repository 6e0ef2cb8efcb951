package takebook.media.motion;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import takebook.Samples;
import takebook.media.jail.SampleEncoder;
import takebook.media.motion.frame.GreyFrames;

/** Clips of a {@link VirtualCamera} as they come from a real one: encoded, with what that costs. */
public final class FilmedClips {

    private FilmedClips() {}

    /** H.264 in an MP4 at about 0.2 bits for each pixel, as a camera telephone writes. */
    static Path encoded(Shot shot, int width, int height) {
        return encoded(new VirtualCamera(shot, width, height), width, height);
    }

    private static Path encoded(VirtualCamera camera, int width, int height) {
        var raw = Samples.newFile("frames.grey");
        var target = raw.resolveSibling("filmed.mp4");
        try (var out = new BufferedOutputStream(Files.newOutputStream(raw))) {
            for (int i = 0; i < camera.frames(); i++) {
                out.write(camera.frame(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SampleEncoder.run(List.of("-f", "rawvideo", "-pix_fmt", "gray", "-s", width + "x" + height, "-r", Integer.toString(VirtualCamera.RATE),
                "-i", raw.toString(), "-c:v", "libopenh264", "-b:v", Long.toString(Math.round(width * height * VirtualCamera.RATE * 0.2)),
                "-g", "24", "-pix_fmt", "yuv420p", target.toString()));
        return target;
    }

    /** A slow pan to the right, three seconds, 320 x 180; for the tests of other packages. */
    public static Path panToTheRight(long seed) {
        return encoded(new Shot(Move.PAN, 0.2, 0, 3.2, seed), 320, 180);
    }

    /** Decoded again, as small and grey as the measurement takes them. */
    static GreyFrames decoded(Path clip, int width, int height) {
        var raw = clip.resolveSibling("decoded.grey");
        SampleEncoder.run(List.of("-i", clip.toString(), "-vf", "scale=%d:%d:flags=area,format=gray".formatted(width, height),
                "-f", "rawvideo", raw.toString()));
        try {
            byte[] all = Files.readAllBytes(raw);
            var frames = new ArrayList<byte[]>();
            int length = width * height;
            for (int at = 0; at + length <= all.length; at += length) {
                frames.add(java.util.Arrays.copyOfRange(all, at, at + length));
            }
            return new GreyFrames(width, height, VirtualCamera.RATE, frames);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without an encoder between, for quick tests. */
    static GreyFrames filmed(Shot shot, int width, int height) {
        var camera = new VirtualCamera(shot, width, height);
        var frames = new ArrayList<byte[]>();
        for (int i = 0; i < camera.frames(); i++) {
            frames.add(camera.frame(i));
        }
        return new GreyFrames(width, height, VirtualCamera.RATE, frames);
    }
}
