package takebook;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL in a child process, its data kept in one folder.
 *
 * <p>The library is made for throw-away databases, so its {@code fsync=off} is turned on again, and its shutdown hook, which
 * kill -9 skips, is replaced by a watchdog: a shell whose standard input closes when this JVM is gone, however it went.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final Process watchdog;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Process watchdog) {
        this.postgres = postgres;
        this.watchdog = watchdog;
    }

    /** @param folder holds {@code data} (kept) and {@code server} (the unpacked binaries) */
    static EmbeddedDatabase start(Path folder) {
        var data = folder.resolve("data");
        try {
            Files.createDirectories(folder);
            stopLeftover(data);
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.resolve("server").toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            return new EmbeddedDatabase(postgres, watch(postmasterPid(data)));
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database in " + folder + " did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the embedded database started", e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.getPort());
    }

    @Override
    public void close() {
        try {
            postgres.close();
            watchdog.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process watch(long pid) throws IOException {
        return new ProcessBuilder("sh", "-c", "cat >/dev/null; kill -INT " + pid + " 2>/dev/null")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A postmaster that outlived its JVM would refuse the data folder to the next one. */
    private static void stopLeftover(Path data) throws IOException, InterruptedException {
        if (!Files.exists(data.resolve("postmaster.pid"))) {
            return;
        }
        var leftover = ProcessHandle.of(postmasterPid(data))
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
        if (leftover.isEmpty()) {
            return;
        }
        new ProcessBuilder("kill", "-INT", Long.toString(leftover.get().pid())).start().waitFor();
        try {
            leftover.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException("an earlier PostgreSQL (process " + leftover.get().pid() + ") does not stop", e);
        }
    }

    private static long postmasterPid(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
    }
}
