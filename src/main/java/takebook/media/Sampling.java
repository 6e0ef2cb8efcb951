package takebook.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import takebook.media.file.MediaKind;
import takebook.media.file.Upright;
import takebook.media.jail.Ffmpeg;
import takebook.media.measure.Sample;
import takebook.media.measure.pixel.Plane;
import takebook.media.measure.pixel.Raster;

/** Decodes, in the jail, what is needed to measure a picture or clip: one decode for all figures, handed over as plain pixels. */
@ApplicationScoped
class Sampling {

    private static final int PICTURE_EDGE = 1024;
    private static final int HASH_WIDTH = 64;
    private static final int HASH_HEIGHT = 64;
    private static final int BYTES_OF_RGBA = 4;
    private static final Duration LONG = Duration.ofMinutes(5);

    private record Size(int width, int height) {

        static Size within(MediaFacts facts, int edge) {
            double scale = Math.min(1.0, (double) edge / Math.max(facts.width(), facts.height()));
            return new Size(Math.max(1, (int) Math.round(facts.width() * scale)), Math.max(1, (int) Math.round(facts.height() * scale)));
        }
    }

    private final Ffmpeg ffmpeg;

    Sampling(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    Sample sample(Path source, MediaFacts facts, Path folder) {
        try {
            return facts.kind() == MediaKind.VIDEO ? clip(source, facts, folder) : still(source, facts, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sample still(Path source, MediaFacts facts, Path folder) throws IOException {
        var size = Size.within(facts, PICTURE_EDGE);
        var middle = new Size(Math.min(facts.width(), PICTURE_EDGE), Math.min(facts.height(), PICTURE_EDGE));
        var picture = folder.resolve("picture.rgba");
        var original = folder.resolve("original.gray");
        decode(source, folder, "[0:v:0]%s,split[a][b];[a]scale=%d:%d:flags=area,format=rgba[p];[b]format=gray,crop=%d:%d[o]".formatted(
                        Upright.of(source).filter(), size.width(), size.height(), middle.width(), middle.height()),
                List.of("-map", "[p]", "-frames:v", "1", "-f", "rawvideo", "file:" + picture,
                        "-map", "[o]", "-frames:v", "1", "-f", "rawvideo", "file:" + original));
        return new Sample.Still(
                rasters(picture, size).getFirst(),
                Plane.ofGray(middle.width(), middle.height(), Files.readAllBytes(original)));
    }

    private Sample clip(Path source, MediaFacts facts, Path folder) throws IOException {
        var size = Size.within(facts, PICTURE_EDGE);
        int frames = facts.frames() == null ? 1 : facts.frames();
        var chosen = new TreeSet<>(List.of(frames / 6, frames / 2, frames * 5 / 6));
        String pick = String.join("+", chosen.stream().map("eq(n\\,%d)"::formatted).toList());
        var pictures = folder.resolve("pictures.rgba");
        var halfSeconds = folder.resolve("half-seconds.gray");
        decode(source, folder, "[0:v:0]%s,split[a][b];[a]select='%s',scale=%d:%d:flags=area,format=rgba[p];[b]fps=2,scale=%d:%d:flags=area,format=gray[h]"
                        .formatted(Upright.of(source).filter(), pick, size.width(), size.height(), HASH_WIDTH, HASH_HEIGHT),
                List.of("-map", "[p]", "-frames:v", Integer.toString(chosen.size()), "-fps_mode", "passthrough", "-f", "rawvideo", "file:" + pictures,
                        "-map", "[h]", "-frames:v", Integer.toString(Sample.MOST_HALF_SECONDS), "-f", "rawvideo", "file:" + halfSeconds));
        return new Sample.Clip(rasters(pictures, size), planes(halfSeconds));
    }

    private static List<Raster> rasters(Path file, Size size) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int each = size.width() * size.height() * BYTES_OF_RGBA;
        var rasters = new ArrayList<Raster>();
        for (int from = 0; from + each <= bytes.length; from += each) {
            rasters.add(Raster.ofRgba(size.width(), size.height(), bytes, from));
        }
        if (rasters.isEmpty()) {
            throw new IllegalStateException("no frame of %d x %d was decoded".formatted(size.width(), size.height()));
        }
        return rasters;
    }

    private static List<Plane> planes(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int each = HASH_WIDTH * HASH_HEIGHT;
        var planes = new ArrayList<Plane>();
        for (int from = 0; from + each <= bytes.length; from += each) {
            planes.add(Plane.ofGray(HASH_WIDTH, HASH_HEIGHT, Arrays.copyOfRange(bytes, from, from + each)));
        }
        return planes;
    }

    private void decode(Path source, Path folder, String graph, List<String> outputs) {
        var arguments = new ArrayList<>(List.of("-v", "error", "-y"));
        arguments.addAll(Ffmpeg.GUARDS);
        arguments.addAll(Upright.of(source).inputOptions());
        arguments.addAll(List.of("-i", "file:" + source, "-filter_complex", graph));
        arguments.addAll(outputs);
        ffmpeg.makeLater(arguments, LONG, folder);
    }
}
