package takebook.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged application in a process of its own, which a test may kill. */
final class RunningTakebook implements AutoCloseable {

    static final String TOKEN = "tbk_crash_test_0123456789abcdef0123456789abcdef";

    private static final Duration START = Duration.ofSeconds(90);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final String base;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private RunningTakebook(Process process, String base) {
        this.process = process;
        this.base = base;
    }

    /** @param crashAt the crash point that ends this process, as {@code CRASH_AT} takes it; null for one that lives on */
    static RunningTakebook start(Path home, @Nullable String crashAt) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-jar");
        command.add("target/quarkus-app/quarkus-run.jar");
        int port = freePort();
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile()));
        builder.environment().put("TAKEBOOK_HOME", home.toString());
        builder.environment().put("TAKEBOOK_PORT", Integer.toString(port));
        builder.environment().put("TAKEBOOK_ADMIN_TOKEN", TOKEN);
        builder.environment().put("TAKEBOOK_ADMIN_PASSWORD", "crash-test-password");
        builder.environment().remove("CRASH_AT");
        if (crashAt != null) {
            builder.environment().put("CRASH_AT", crashAt);
        }
        var started = new RunningTakebook(builder.start(), "http://127.0.0.1:" + port);
        started.awaitReadyOrEnd();
        return started;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Answers with the exit code: 137 for a process that was killed, by itself or by us. */
    int awaitEnd(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the process is still running after " + patience);
        }
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** A request during which the process may die. Null when it died before it answered. */
    @Nullable HttpResponse<byte[]> sendUntilKilled(HttpRequest.Builder request) throws InterruptedException {
        if (!alive()) {
            return null;
        }
        try {
            return send(request);
        } catch (IOException _) {
            return null;
        }
    }

    HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + TOKEN);
    }

    JsonNode json(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = send(request);
        if (response.statusCode() >= 400) {
            throw new AssertionError(response.statusCode() + " " + new String(response.body()));
        }
        return JSON.readTree(response.body());
    }

    private void awaitReadyOrEnd() throws InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        var health = HttpRequest.newBuilder(URI.create(base + "/q/health/ready")).timeout(Duration.ofSeconds(5));
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                if (send(health).statusCode() == 200) {
                    return;
                }
            } catch (IOException _) {
                // Not listening yet, or gone: the loop's condition tells which.
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        if (process.isAlive()) {
            kill();
            throw new AssertionError("not ready after " + START);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
