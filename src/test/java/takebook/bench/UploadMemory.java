package takebook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * The most heap that is really held while files of 200 MB are uploaded, against the same for 1 MB. Each look is a class
 * histogram by {@code jcmd}: it collects first and counts in the same pause, so that what is about to go is not counted.
 * {@code TAKEBOOK_PID} is the server's process.
 */
final class UploadMemory {

    private static final long LARGE = 200_000_000;
    private static final long SMALL = 1_000_000;
    private static final int LARGE_UPLOADS = 4;
    private static final int SMALL_UPLOADS = 20;
    private static final int TOTAL_BYTES = 2;

    /** A collection stops the server, so it must not be all that the server does. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private UploadMemory() {}

    public static void main(String... arguments) throws IOException {
        var server = RunningTakebook.fromEnvironment();
        var folder = Files.createTempDirectory("takebook-bench-");
        peak(() -> uploads(server, folder, SMALL, SMALL_UPLOADS));

        double small = peak(() -> uploads(server, folder, SMALL, SMALL_UPLOADS));
        double large = peak(() -> uploads(server, folder, LARGE, LARGE_UPLOADS));

        Files.delete(folder);
        System.out.printf("peak heap: 1 MB %.2f MB, 200 MB %.2f MB, ratio %.2f%n", small / 1e6, large / 1e6, large / small);
    }

    private static long peak(Runnable work) throws IOException {
        var running = CompletableFuture.runAsync(work);
        long peak = 0;
        while (!running.isDone()) {
            peak = Math.max(peak, heldBytes());
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        running.join();
        return peak;
    }

    private static long heldBytes() throws IOException {
        var process = new ProcessBuilder("jcmd", System.getenv("TAKEBOOK_PID"), "GC.class_histogram").start();
        try (var answer = process.getInputStream()) {
            var lines = new String(answer.readAllBytes(), StandardCharsets.US_ASCII).strip().lines().toList();
            return Long.parseLong(lines.getLast().split("\\s+")[TOTAL_BYTES]);
        }
    }

    private static void uploads(RunningTakebook server, Path folder, long bytes, int count) {
        try {
            for (int i = 0; i < count; i++) {
                var file = LargeFiles.make(folder, bytes, System.nanoTime());
                server.upload(file, "bench.avi");
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
