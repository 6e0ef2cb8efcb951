package takebook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Upload of 200 MB through the running application against {@code sha256sum} plus {@code cp} plus {@code sync} of the same
 * file, in turns. Prints each round, and the ratio of the medians: 1 is as fast as the tools, more is faster.
 */
final class UploadSpeed {

    private static final long BYTES = 200_000_000;
    private static final int ROUNDS = 7;

    private UploadSpeed() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        var server = RunningTakebook.fromEnvironment();
        var folder = Files.createTempDirectory("takebook-bench-");
        var uploads = new double[ROUNDS];
        var tools = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            var file = LargeFiles.make(folder, BYTES, System.nanoTime());
            run(List.of("sync", file.toString()));
            double tool = seconds(() -> sumAndCopy(file, folder.resolve("copy")));
            double upload = seconds(() -> server.upload(file, "bench.avi"));
            if (round >= 0) {
                uploads[round] = upload;
                tools[round] = tool;
                System.out.printf("round %d: sha256sum + cp + sync %.2f s, upload %.2f s%n", round + 1, tool, upload);
            }
            Files.delete(file);
        }
        Files.deleteIfExists(folder.resolve("copy"));
        Files.delete(folder);
        System.out.printf("median: sha256sum + cp + sync %.2f s, upload %.2f s, ratio %.2f (%d cores)%n",
                median(tools), median(uploads), median(tools) / median(uploads), Runtime.getRuntime().availableProcessors());
    }

    private static void sumAndCopy(Path file, Path copy) throws IOException, InterruptedException {
        run(List.of("sha256sum", file.toString()));
        run(List.of("cp", file.toString(), copy.toString()));
        run(List.of("sync", copy.toString()));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed");
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static double seconds(Work work) throws IOException, InterruptedException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
