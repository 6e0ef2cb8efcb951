package takebook.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The packaged application on a fixed port and home, started, killed and started again by a measurement. */
final class KillableTakebook implements AutoCloseable {

    static final String PASSWORD = "bench-password-1";
    static final String TOKEN = "tbk_bench_0123456789abcdef0123456789abcdef0123";

    private final Path home;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    KillableTakebook(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    void start() throws IOException, InterruptedException {
        Files.createDirectories(home);
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar", "target/quarkus-app/quarkus-run.jar");
        builder.environment().put("TAKEBOOK_HOME", home.toString());
        builder.environment().put("TAKEBOOK_PORT", Integer.toString(port));
        builder.environment().put("TAKEBOOK_ADMIN_TOKEN", TOKEN);
        builder.environment().put("TAKEBOOK_ADMIN_PASSWORD", PASSWORD);
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile())).start();
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            if (isReady()) {
                return;
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
        throw new IOException("did not start; see " + home.resolve("server.log"));
    }

    private boolean isReady() throws InterruptedException {
        try {
            var health = HttpRequest.newBuilder(URI.create(base() + "/q/health/ready")).build();
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    /** As kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base() + path)).header("Authorization", "Bearer " + TOKEN).build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("GET %s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }
}
