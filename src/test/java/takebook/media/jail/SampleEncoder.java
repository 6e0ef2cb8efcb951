package takebook.media.jail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import takebook.media.jail.MediaConfig.Jail;

/** The ffmpeg that comes with Takebook, without its jail, to make files for tests. Unpacked once for all runs of this machine. */
public final class SampleEncoder {

    private static final Path HOME =
            Path.of(System.getProperty("java.io.tmpdir"), "takebook-samples-" + System.getProperty("user.name"));
    private static final Installation FFMPEG = install();

    private SampleEncoder() {}

    public static void run(List<String> arguments) {
        var command = new ArrayList<>(List.of(FFMPEG.program("ffmpeg"), "-v", "error", "-nostdin", "-y", "-fflags", "+bitexact"));
        command.addAll(arguments);
        var ran = Child.run(command, FFMPEG.environment(), HOME, Duration.ofMinutes(2), _ -> {});
        if (!ran.succeeded()) {
            throw new IllegalStateException("%s: %s".formatted(command, ran.complaint()));
        }
    }

    /** What ffprobe reads from a file, as {@code -of default=nw=1} prints it. */
    public static String probe(Path file, String entries) {
        var said = new StringBuilder();
        var command = List.of(FFMPEG.program("ffprobe"), "-v", "error", "-count_frames", "-show_entries", entries,
                "-of", "default=nw=1", "-i", "file:" + file);
        var ran = Child.run(command, FFMPEG.environment(), HOME, Duration.ofMinutes(2), line -> said.append(line).append('\n'));
        if (!ran.succeeded()) {
            throw new IllegalStateException("%s: %s".formatted(command, ran.complaint()));
        }
        return said.toString();
    }

    private static Installation install() {
        try {
            Files.createDirectories(HOME);
            return Installation.find(HOME, Optional.empty(), Jail.OFF);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
