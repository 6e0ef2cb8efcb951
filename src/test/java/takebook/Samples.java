package takebook;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import takebook.media.jail.SampleEncoder;

/**
 * Pictures and clips for tests, made when they are asked for.
 *
 * <p>The same arguments give the same file: it is made once in a run, into a folder that goes away with the JVM. Another seed
 * gives another picture, so that tests which share one application do not meet each other's bytes: take seeds nobody else does,
 * such as {@link #newSeed()}.
 */
public final class Samples {

    public enum Format {
        JPEG("jpg"),
        PNG("png"),
        WEBP("webp"),
        GIF("gif"),
        AVIF("avif");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }
    }

    public enum Container {
        MP4("mp4"),
        MOV("mov"),
        WEBM("webm");

        private final String extension;

        Container(String extension) {
            this.extension = extension;
        }
    }

    /** Frames a second of every sample clip. */
    public static final int FRAME_RATE = 24;

    private static final Path FOLDER = temporaryFolder();
    private static long lastSeed = System.nanoTime();

    private Samples() {}

    /** A seed that gives a file nobody uploaded before. */
    public static synchronized long newSeed() {
        return ++lastSeed;
    }

    /** A JPEG of 960 x 640 pixels. */
    public static Path photo(long seed) {
        return photo(seed, Format.JPEG);
    }

    public static Path photo(long seed, Format format) {
        return photo(seed, 960, 640, format);
    }

    public static synchronized Path photo(long seed, int width, int height, Format format) {
        var target = FOLDER.resolve("photo-%d-%dx%d.%s".formatted(seed, width, height, format.extension));
        if (Files.exists(target)) {
            return target;
        }
        switch (format) {
            case JPEG -> write(draw(seed, width, height), "jpg", target);
            case PNG -> write(draw(seed, width, height), "png", target);
            case GIF -> write(draw(seed, width, height), "gif", target);
            case WEBP -> SampleEncoder.run(List.of("-i", photo(seed, width, height, Format.PNG).toString(),
                    "-c:v", "libwebp", "-quality", "80", target.toString()));
            case AVIF -> SampleEncoder.run(List.of("-i", photo(seed, width, height, Format.PNG).toString(),
                    "-c:v", "libaom-av1", "-cpu-used", "8", "-still-picture", "1", target.toString()));
        }
        return target;
    }

    /** Two seconds of 320 x 240 pixels with sound. */
    public static Path clip(long seed) {
        return clip(seed, 2, 320, 240, true);
    }

    public static Path clip(long seed, double seconds, int width, int height, boolean audio) {
        return clip(seed, seconds, width, height, audio, Container.MP4);
    }

    public static synchronized Path clip(long seed, double seconds, int width, int height, boolean audio, Container container) {
        var target = FOLDER.resolve("clip-%d-%s-%dx%d%s.%s".formatted(
                seed, seconds, width, height, audio ? "" : "-silent", container.extension));
        if (Files.exists(target)) {
            return target;
        }
        var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i",
                "gradients=s=%dx%d:r=%d:d=%s:seed=%d:speed=0.05:n=4,drawbox=x=mod(t*97\\,iw):y=ih/3:w=iw/8:h=ih/8:color=white:t=fill"
                        .formatted(width, height, FRAME_RATE, seconds, Math.floorMod(seed, 1L << 31))));
        if (audio) {
            arguments.addAll(List.of("-f", "lavfi", "-i",
                    "sine=frequency=%d:duration=%s".formatted(220 + Math.floorMod(seed, 660), seconds)));
        }
        arguments.addAll(container == Container.WEBM
                ? List.of("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "800k", "-c:a", "libopus")
                : List.of("-c:v", "libopenh264", "-b:v", "1500k", "-g", "24", "-pix_fmt", "yuv420p", "-c:a", "aac"));
        arguments.addAll(List.of("-metadata", "comment=seed " + seed, target.toString()));
        SampleEncoder.run(arguments);
        return target;
    }

    /** A path in the folder of the samples, for a test that makes a file of its own. */
    public static Path newFile(String name) {
        try {
            return Files.createTempDirectory(FOLDER, "own").resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage draw(long seed, int width, int height) {
        var random = new Random(seed);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, colour(random), width, height, colour(random)));
        pen.fillRect(0, 0, width, height);
        for (int i = 0; i < 24; i++) {
            pen.setColor(colour(random));
            int size = 8 + random.nextInt(Math.max(9, width / 4));
            pen.fillOval(random.nextInt(width) - size / 2, random.nextInt(height) - size / 2, size, size);
        }
        pen.setColor(Color.WHITE);
        pen.drawString("seed " + String.format(Locale.ROOT, "%d", seed), 12, 24);
        pen.dispose();
        return image;
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private static void write(BufferedImage image, String format, Path target) {
        try {
            ImageIO.write(image, format, target.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            var folder = Files.createTempDirectory("takebook-samples-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
