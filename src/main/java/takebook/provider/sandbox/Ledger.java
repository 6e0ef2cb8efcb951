package takebook.provider.sandbox;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import takebook.Money;

/**
 * What the sandbox accepted and would charge for: one line of JSON for each task, for ever, on the disk before the caller hears
 * of it. Whoever doubts that a generation was submitted once counts here.
 */
final class Ledger {

    /** One accepted task. Member names are what readers of {@code ledger.jsonl} rely on. */
    record Line(UUID attempt, String requestSha256, BigDecimal price, String currency, Instant acceptedAt) {

        Money cost() {
            return new Money(price, currency);
        }
    }

    private final Path file;
    private final JsonMapper json;
    private final Set<UUID> known = new HashSet<>();

    Ledger(Path file, JsonMapper json) throws IOException {
        this.file = file;
        this.json = json;
        cutTornLine();
        lines().forEach(line -> known.add(line.attempt()));
    }

    /** Adds a line, unless the attempt has one. */
    synchronized void record(Line line) throws IOException {
        if (known.contains(line.attempt())) {
            return;
        }
        var bytes = (json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        known.add(line.attempt());
    }

    List<Line> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        var found = new ArrayList<Line>();
        for (String line : Files.readAllLines(file)) {
            found.add(json.readValue(line, Line.class));
        }
        return List.copyOf(found);
    }

    /** A crash in the middle of a write leaves a line without an end. Its task is found in its folder and recorded anew. */
    private void cutTornLine() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end < bytes.length) {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(end);
                channel.force(true);
            }
        }
    }
}
