package takebook.provider.sandbox;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox's memory: a folder for each task, and the ledger.
 *
 * <p>A task is prepared under {@code arriving} and becomes accepted by one rename into {@code tasks}; its ledger line follows
 * before anybody is told. A crash between the two is mended when the folder is opened next. A final state is never left.
 */
final class TaskFolders {

    /** How a task was taken. */
    sealed interface Acceptance {

        /** There is such a task, from now on or from before. */
        record Accepted() implements Acceptance {}

        /** There is another task under this id. */
        record Taken() implements Acceptance {}

        /** An input's bytes are not those of its SHA-256; nothing was kept. */
        record WrongBytes(String token) implements Acceptance {}
    }

    private final Path tasks;
    private final Path arriving;
    private final Ledger ledger;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<UUID, Task> unfinished = new ConcurrentHashMap<>();

    TaskFolders(Path home, JsonMapper json, Clock clock) throws IOException {
        this.tasks = Files.createDirectories(home.resolve("tasks"));
        this.arriving = home.resolve("arriving");
        this.json = json;
        this.clock = clock;
        this.ledger = new Ledger(home.resolve("ledger.jsonl"), json);
        DurableFiles.deleteTree(arriving);
        Files.createDirectories(arriving);
        for (UUID id : all()) {
            recover(id);
        }
    }

    Ledger ledger() {
        return ledger;
    }

    /** @param body the request as it came; {@code contents} its inputs, in order */
    Acceptance accept(TaskRequest request, byte[] body, List<Supplier<InputStream>> contents) throws IOException {
        var known = knownAs(request.taskId(), body);
        if (known != null) {
            return known;
        }
        var folder = Files.createTempDirectory(arriving, request.taskId().toString());
        try {
            for (int i = 0; i < contents.size(); i++) {
                var input = request.inputs().get(i);
                if (!copy(contents.get(i), folder.resolve("input-" + i)).equals(input.sha256())) {
                    return new Acceptance.WrongBytes(input.token());
                }
            }
            return accept(request, body, folder);
        } finally {
            DurableFiles.deleteTree(folder);
        }
    }

    private synchronized Acceptance accept(TaskRequest request, byte[] body, Path folder) throws IOException {
        var known = knownAs(request.taskId(), body);
        if (known != null) {
            return known;
        }
        var task = Task.accepted(clock.instant());
        DurableFiles.replace(folder.resolve("request.json"), body);
        DurableFiles.replace(folder.resolve("task.json"), json.writeValueAsBytes(task));
        DurableFiles.move(folder, folder(request.taskId()));
        enter(request.taskId(), task);
        unfinished.put(request.taskId(), task);
        return new Acceptance.Accepted();
    }

    /** The same id with the same request is the same task. */
    private @Nullable Acceptance knownAs(UUID id, byte[] body) throws IOException {
        var kept = folder(id).resolve("request.json");
        if (!Files.exists(kept)) {
            return null;
        }
        return Arrays.equals(Files.readAllBytes(kept), body) ? new Acceptance.Accepted() : new Acceptance.Taken();
    }

    Optional<Task> find(UUID id) {
        return Files.exists(folder(id)) ? Optional.of(read(id, "task.json", Task.class)) : Optional.empty();
    }

    TaskRequest request(UUID id) {
        return read(id, "request.json", TaskRequest.class);
    }

    /** Changes where a task stands; one that has ended stays as it is. Answers with what it is now. */
    synchronized Task change(UUID id, UnaryOperator<Task> change) {
        var before = read(id, "task.json", Task.class);
        if (before.state().isFinal()) {
            return before;
        }
        var after = change.apply(before);
        try {
            DurableFiles.replace(folder(id).resolve("task.json"), json.writeValueAsBytes(after));
            if (after.state().isFinal()) {
                unfinished.remove(id);
                forgetInputs(id);
            } else {
                unfinished.put(id, after);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return after;
    }

    /** Accepted and not begun, oldest first. */
    List<UUID> waiting() {
        return unfinished.entrySet().stream()
                .filter(entry -> entry.getValue().state() == Task.State.ACCEPTED)
                .sorted(Comparator.comparing(entry -> entry.getValue().acceptedAt()))
                .map(Map.Entry::getKey)
                .toList();
    }

    Path input(UUID id, int number) {
        return folder(id).resolve("input-" + number);
    }

    Path output(UUID id) {
        return folder(id).resolve("output.mp4");
    }

    /** Where a render works; empty, whatever an interrupted one left. */
    Path emptyWorkFolder(UUID id) throws IOException {
        var work = folder(id).resolve("work");
        DurableFiles.deleteTree(work);
        return Files.createDirectory(work);
    }

    void deleteWorkFolder(UUID id) throws IOException {
        DurableFiles.deleteTree(folder(id).resolve("work"));
    }

    /** The clip is on the disk under its name before anybody hears that it is done. */
    void keepOutput(UUID id, Path clip) throws IOException {
        DurableFiles.force(clip);
        DurableFiles.move(clip, output(id));
    }

    /** Outputs of tasks that ended longer ago than {@code age}; what was asked and how it ended stays. */
    void forgetOutputs(Duration age) throws IOException {
        Instant limit = clock.instant().minus(age);
        for (UUID id : all()) {
            var ended = read(id, "task.json", Task.class).endedAt();
            if (ended != null && ended.isBefore(limit)) {
                Files.deleteIfExists(output(id));
            }
        }
    }

    private void recover(UUID id) throws IOException {
        var task = read(id, "task.json", Task.class);
        enter(id, task);
        if (!task.state().isFinal()) {
            unfinished.put(id, task);
            change(id, Task::again);
        }
    }

    private void enter(UUID id, Task task) throws IOException {
        var request = request(id);
        var body = Files.readAllBytes(folder(id).resolve("request.json"));
        ledger.record(new Ledger.Line(id, SandboxMessages.sha256(body), request.price(), request.currency(), task.acceptedAt()));
    }

    private void forgetInputs(UUID id) throws IOException {
        for (int i = 0; i < request(id).inputs().size(); i++) {
            Files.deleteIfExists(input(id, i));
        }
    }

    private static String copy(Supplier<InputStream> content, Path file) throws IOException {
        var digest = SandboxMessages.digest();
        try (var stream = new DigestInputStream(content.get(), digest)) {
            Files.copy(stream, file);
        }
        DurableFiles.force(file);
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<UUID> all() throws IOException {
        try (var folders = Files.list(tasks)) {
            return folders.map(folder -> UUID.fromString(folder.getFileName().toString())).toList();
        }
    }

    private <T> T read(UUID id, String name, Class<T> type) {
        try {
            return json.readValue(Files.readString(folder(id).resolve(name), StandardCharsets.UTF_8), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(UUID id) {
        return tasks.resolve(id.toString());
    }
}
