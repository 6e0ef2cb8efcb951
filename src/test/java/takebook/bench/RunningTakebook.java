package takebook.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The server under measurement, spoken to as any script would. */
final class RunningTakebook {

    private static final String SEAM = "takebook-bench-seam";

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;

    private RunningTakebook(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** {@code TAKEBOOK_URL} and {@code TAKEBOOK_ADMIN_TOKEN} say where and as whom. */
    static RunningTakebook fromEnvironment() {
        var token = System.getenv("TAKEBOOK_ADMIN_TOKEN");
        if (token == null) {
            throw new IllegalStateException("set TAKEBOOK_ADMIN_TOKEN to the token the server was first started with");
        }
        return new RunningTakebook(URI.create(System.getenv().getOrDefault("TAKEBOOK_URL", "http://127.0.0.1:8080")), token);
    }

    /** @return the status of the answer; anything but 200 and 201 is an error of the measurement */
    int upload(Path file, String name) throws IOException, InterruptedException {
        var head = ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n").formatted(SEAM, name).getBytes(StandardCharsets.UTF_8);
        var tail = "\r\n--%s--\r\n".formatted(SEAM).getBytes(StandardCharsets.UTF_8);
        long length = head.length + Files.size(file) + tail.length;
        var body = BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> parts(head, file, tail)), length);
        var request = HttpRequest.newBuilder(base.resolve("/api/v1/assets"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + SEAM)
                .POST(body)
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            throw new IOException("%s: %d %s".formatted(name, answer.statusCode(), answer.body()));
        }
        return answer.statusCode();
    }

    private static InputStream parts(byte[] head, Path file, byte[] tail) {
        try {
            var streams = new ArrayList<>(List.<InputStream>of(
                    new java.io.ByteArrayInputStream(head),
                    new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 18),
                    new java.io.ByteArrayInputStream(tail)));
            return new SequenceInputStream(Collections.enumeration(streams));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
