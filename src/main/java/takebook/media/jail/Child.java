package takebook.media.jail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs one program to its end or to ours, with nothing of this process's environment in it. */
final class Child {

    private static final int MOST_COMPLAINT = 4000;
    private static final int LONGEST_LINE = 64 * 1024;

    private Child() {}

    /** @param lines gets the standard output line by line, as it comes */
    static Ran run(List<String> command, Map<String, String> environment, Path folder, Duration wall, Consumer<String> lines) {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            return follow(process, wall, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ran follow(Process process, Duration wall, Consumer<String> lines) {
        var complaint = new StringBuffer();
        var output = onItsOwnThread(process.inputReader(StandardCharsets.UTF_8), lines);
        var errors = onItsOwnThread(
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)),
                line -> append(complaint, line));
        boolean ended;
        try {
            ended = process.waitFor(wall.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ffmpeg ran", e);
        }
        if (!ended) {
            process.destroyForcibly();
        }
        output.join();
        errors.join();
        return new Ran(process.onExit().join().exitValue(), !ended, complaint.toString());
    }

    private static CompletableFuture<Void> onItsOwnThread(BufferedReader reader, Consumer<String> lines) {
        var done = new CompletableFuture<Void>();
        Thread.ofVirtual().start(() -> {
            try (reader) {
                readLines(reader, lines);
                done.complete(null);
            } catch (IOException | RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    /** Like {@code readLine}, but a child that never ends its line cannot fill our memory. */
    private static void readLines(BufferedReader reader, Consumer<String> lines) throws IOException {
        var line = new StringBuilder();
        int character;
        while ((character = reader.read()) >= 0) {
            if (character == '\n') {
                lines.accept(line.toString());
                line.setLength(0);
            } else if (line.length() < LONGEST_LINE) {
                line.append((char) character);
            }
        }
        if (!line.isEmpty()) {
            lines.accept(line.toString());
        }
    }

    private static void append(StringBuffer complaint, String line) {
        boolean loaderNoise = line.contains("no version information available");
        if (!loaderNoise && complaint.length() < MOST_COMPLAINT) {
            complaint.append(line, 0, Math.min(line.length(), MOST_COMPLAINT)).append('\n');
        }
    }
}
