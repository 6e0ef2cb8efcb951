package takebook.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import takebook.media.jail.Ffmpeg;
import takebook.media.jail.MediaHealth;
import takebook.media.measure.Measurement;
import takebook.media.measure.Sample;
import takebook.media.motion.frame.GreyFrames;
import takebook.storage.StoredObjects;

/**
 * Looks at pictures and clips, and makes smaller, shorter and new ones.
 *
 * <p>Files made here are written into the folder of the caller, usually a {@link takebook.storage.WorkFolder}, which must be
 * empty of earlier files of the same kind. Every method may take from milliseconds to minutes: never call one inside a
 * transaction. Without a working ffmpeg in its jail each answers {@link takebook.problem.Problem#UNAVAILABLE}.
 */
@ApplicationScoped
public class Media {

    private final Ffmpeg ffmpeg;
    private final Examiner examiner;
    private final Renditions renditions;
    private final Renderer renderer;
    private final Sampling sampling;
    private final GreyDecoder grey;
    private final StoredObjects objects;

    Media(Ffmpeg ffmpeg, Examiner examiner, Renditions renditions, Renderer renderer, Sampling sampling, GreyDecoder grey, StoredObjects objects) {
        this.ffmpeg = ffmpeg;
        this.examiner = examiner;
        this.renditions = renditions;
        this.renderer = renderer;
        this.sampling = sampling;
        this.grey = grey;
        this.objects = objects;
    }

    /** @param fileName what the sender called it: compared with what the file is, never used as a path */
    public Examination examine(Path file, String fileName) {
        try (var folder = objects.workFolder()) {
            return examiner.examine(link(file, folder.path(), 0), fileName, folder.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same, and the poster of an accepted still with it: the picture is decoded once instead of twice.
     *
     * @param folder where the poster is put, if there is one
     */
    public Examined examineWithPoster(Path file, String fileName, Path folder) {
        try (var links = objects.workFolder()) {
            var verdict = examiner.examineWithPoster(link(file, links.path(), 0), fileName, folder.toAbsolutePath());
            var poster = Renditions.posterIn(folder);
            boolean made = verdict instanceof Examination.Accepted && Files.exists(poster);
            return new Examined(verdict, made ? poster : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A WebP, upright, its longer edge 640 pixels or that of a smaller original. */
    public Path poster(Path file, MediaFacts facts, Path folder) {
        return underGeneratedName(file, source -> renditions.poster(source, facts, folder));
    }

    /** Up to 24 pictures at even steps, 90 pixels high, side by side; as many as there are frames in a shorter clip. */
    public Filmstrip filmstrip(Path file, MediaFacts facts, Path folder) {
        return underGeneratedName(file, source -> renditions.filmstrip(source, facts, folder));
    }

    /** What every browser plays: H.264 and AAC in an MP4, at most 1280 pixels on the longer edge, frames evenly spaced. */
    public Path proxy(Path file, MediaFacts facts, Path folder) {
        return underGeneratedName(file, source -> renditions.proxy(source, facts, folder));
    }

    /** @param frame from 0; one that does not exist is {@link takebook.problem.Problem#INVALID} */
    public Path frame(Path file, MediaFacts facts, int frame, Path folder) {
        return underGeneratedName(file, source -> renditions.frame(source, facts, frame, folder));
    }

    /**
     * The frames from {@code from}, up to but without those at {@code to}, and their sound, encoded anew.
     *
     * @param from seconds from the start of the clip
     */
    public Path trim(Path file, MediaFacts facts, BigDecimal from, BigDecimal to, Path folder) {
        return underGeneratedName(file, source -> renditions.trim(source, facts, from, to, folder));
    }

    /** The pixels a file is measured by, see {@link Measurement#of}. */
    public Sample sample(Path file, MediaFacts facts) {
        try (var folder = objects.workFolder()) {
            return underGeneratedName(file, source -> sampling.sample(source, facts, folder.path()));
        }
    }

    /** A JPEG, upright, on white where it was transparent; no side longer than {@code edge} pixels. */
    public Path jpeg(Path file, int edge, Path folder) {
        return underGeneratedName(file, source -> renditions.jpeg(source, edge, folder));
    }

    /** A PNG, upright, without loss; no side longer than {@code edge} pixels. */
    public Path png(Path file, int edge, Path folder) {
        return underGeneratedName(file, source -> renditions.png(source, edge, folder));
    }

    /**
     * A whole clip encoded anew: H.264 and AAC in an MP4, no side longer than {@code edge} pixels.
     *
     * @param rate frames a second, evenly spaced; null for those it has
     */
    public Path mp4(Path file, MediaFacts facts, int edge, @Nullable Rational rate, Path folder) {
        return underGeneratedName(file, source -> renditions.mp4(source, facts, edge, rate, folder));
    }

    /**
     * At most 30 seconds of a clip, 256 pixels on the longer side, at most 24 frames a second, for measuring its movement.
     * Nothing for a clip so narrow that there is nothing to measure.
     */
    public Optional<GreyFrames> greyFrames(Path file, MediaFacts facts, Path folder) {
        return underGeneratedName(file, source -> grey.decode(source, facts, folder));
    }

    public Path render(Render render, Path folder) {
        try (var links = objects.workFolder()) {
            var sources = new ArrayList<Path>();
            for (RenderInput input : render.inputs()) {
                sources.add(switch (input) {
                    case RenderInput.Still(var file, _, _) -> link(file, links.path(), sources.size());
                    case RenderInput.Clip(var file) -> link(file, links.path(), sources.size());
                    case RenderInput.Source _ -> links.path();
                });
            }
            return renderer.render(render, List.copyOf(sources), folder.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** DejaVu Sans, for drawn text. */
    public Path font() {
        return ffmpeg.font();
    }

    public MediaHealth health() {
        return ffmpeg.health();
    }

    private <T> T underGeneratedName(Path file, Function<Path, T> work) {
        try (var folder = objects.workFolder()) {
            return work.apply(link(file, folder.path(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** ffmpeg takes hints from names: an extension, a colon, a percent sign. The name it gets holds none. */
    private static Path link(Path file, Path folder, int number) throws IOException {
        return Files.createSymbolicLink(folder.resolve("input" + number), file.toAbsolutePath());
    }
}
