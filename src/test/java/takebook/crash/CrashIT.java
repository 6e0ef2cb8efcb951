package takebook.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import takebook.Samples;

/**
 * The process dies at each named place and is started again on the same home. What was acknowledged must be there, what
 * was running must finish, and the sandbox's own ledger, which the application cannot write, judges what was paid.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {

    private static final int KILLED = 137;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED", "UNKNOWN", "OUTPUT_LOST");

    /** Id to SHA-256 of every upload the application said it has. */
    private final Map<Long, String> acknowledged = new LinkedHashMap<>();

    private Path home;
    private int seed = 1;
    private @Nullable RunningTakebook running;

    @BeforeAll
    void freshHome() throws IOException {
        home = Files.createTempDirectory("takebook-crash-");
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (running != null) {
            running.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload.afterTemp", "upload.afterHash", "upload.afterPut", "upload.afterDbInsert",
        "upload.afterCommit", "upload.beforeResponse", "audit.afterLeaf"})
    void an_upload_cut_short_is_whole_or_not_there_and_can_be_sent_again(String point) throws Exception {
        byte[] photo = Files.readAllBytes(Samples.photo(9_000 + seed++));
        running = RunningTakebook.start(home, point);
        var answer = running.sendUntilKilled(upload(running, photo));
        assertThat(answer).as("an answer before the crash").isNull();
        assertThat(running.awaitEnd(PATIENCE)).isEqualTo(KILLED);

        running = RunningTakebook.start(home, null);
        var again = running.json(upload(running, photo));

        assertThat(again.path("sha256").asText()).isEqualTo(sha256(photo));
        acknowledged.put(again.path("id").asLong(), sha256(photo));
        everyAcknowledgedUploadIsIntact();
        nothingTemporaryIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit.afterReserve", "submit.afterAttemptRow", "submit.beforeSend", "submit.afterSend",
        "submit.afterTaskId", "submit.afterCommit", "poll.afterSuccess", "poll.beforeCollect", "collect.quarter",
        "collect.threeQuarters", "collect.afterLastByte", "collect.afterPut", "collect.afterCommit"})
    void a_generation_interrupted_anywhere_is_accepted_once_and_finishes(String point) throws Exception {
        String key = UUID.randomUUID().toString();
        String prompt = "a quiet harbour, crash point %s, run %d".formatted(point, seed++);
        running = RunningTakebook.start(home, point);
        running.sendUntilKilled(issue(running, prompt, key));
        assertThat(running.awaitEnd(PATIENCE)).isEqualTo(KILLED);

        running = RunningTakebook.start(home, null);
        // The client does what clients do after a cut line: it sends the same request with the same key again.
        long id = running.json(issue(running, prompt, key)).path("id").asLong();
        var ended = awaitEnd(id);

        assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("SUCCEEDED");
        var output = ended.path("outputs").path(0);
        var bytes = running.send(running.api("/assets/%d/original".formatted(output.path("asset").asLong()))).body();
        assertThat(sha256(bytes)).isEqualTo(output.path("sha256").asText());
        assertThat(ended.path("outputs")).hasSize(1);
        assertThat(acceptedBySandbox(prompt)).as("lines of the sandbox's ledger").isEqualTo(1);
        everyAcknowledgedUploadIsIntact();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trim.afterRender", "trim.afterPut"})
    void a_trim_interrupted_can_be_asked_for_again_and_exists_once(String point) throws Exception {
        running = RunningTakebook.start(home, null);
        long clip = running.json(upload(running, Files.readAllBytes(Samples.clip(9_000 + seed++, 4, 1280, 720, true)))).path("id").asLong();
        running.kill();

        running = RunningTakebook.start(home, point);
        running.sendUntilKilled(trim(running, clip));
        assertThat(running.awaitEnd(PATIENCE)).isEqualTo(KILLED);

        running = RunningTakebook.start(home, null);
        var trimmed = running.json(trim(running, clip));
        var same = running.json(trim(running, clip));

        assertThat(same.path("id").asLong()).isEqualTo(trimmed.path("id").asLong());
        assertThat(trimmed.path("durationSeconds").asDouble()).isBetween(1.9, 2.1);
        nothingTemporaryIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"purge.afterCommit", "purge.afterMark", "purge.afterRemove"})
    void a_purge_cut_short_is_finished_by_itself_and_the_same_bytes_bring_the_asset_back(String point) throws Exception {
        byte[] photo = Files.readAllBytes(Samples.photo(9_000 + seed++));
        running = RunningTakebook.start(home, point);
        long id = running.json(upload(running, photo)).path("id").asLong();
        running.sendUntilKilled(purge(running, id));
        assertThat(running.awaitEnd(PATIENCE)).isEqualTo(KILLED);

        running = RunningTakebook.start(home, null);
        assertThat(running.send(running.api("/assets/%d/original".formatted(id))).statusCode()).isEqualTo(410);
        var object = home.resolve("objects/sha256/%s/%s/%s".formatted(sha256(photo).substring(0, 2), sha256(photo).substring(2, 4), sha256(photo)));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Files.exists(object) && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
        assertThat(object).doesNotExist();
        // The mark that removing is under way may outlive the bytes by a moment; a client is told to send again.
        var again = running.send(upload(running, photo));
        while (again.statusCode() == 503 && System.nanoTime() < deadline) {
            Thread.sleep(250);
            again = running.send(upload(running, photo));
        }

        assertThat(new ObjectMapper().readTree(again.body()).path("id").asLong()).isEqualTo(id);
        acknowledged.put(id, sha256(photo));
        everyAcknowledgedUploadIsIntact();
        nothingTemporaryIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.beforeCommit", "index.afterCommit"})
    void what_was_changed_before_the_index_died_is_found_after_it(String point) throws Exception {
        String word = "zephyr" + seed;
        running = RunningTakebook.start(home, point);
        running.sendUntilKilled(prompt(running, word));
        assertThat(running.awaitEnd(PATIENCE)).isEqualTo(KILLED);

        running = RunningTakebook.start(home, null);
        running.json(prompt(running, word));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int hits = 0;
        while (hits == 0 && System.nanoTime() < deadline) {
            hits = running.json(running.api("/search?q=" + word)).path("items").size();
        }

        assertThat(hits).isPositive();
    }

    private java.net.http.HttpRequest.Builder upload(RunningTakebook server, byte[] file) {
        String boundary = "crash" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"crash.bin\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return server.api("/assets").header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(BodyPublishers.ofByteArray(head), BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofByteArray(tail)));
    }

    private java.net.http.HttpRequest.Builder issue(RunningTakebook server, String prompt, String key) {
        return server.api("/generations").header("Content-Type", "application/json").header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("""
                        {"provider": "sandbox", "mode": "TEXT_TO_VIDEO", "tier": "std", "prompt": "%s", "slots": [],
                         "parameters": {"duration": 3, "aspectRatio": "16:9"}}
                        """.formatted(prompt)));
    }

    private java.net.http.HttpRequest.Builder trim(RunningTakebook server, long clip) {
        return server.api("/assets/%d/trims".formatted(clip)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"from\": \"1.0\", \"to\": \"3.0\"}"));
    }

    private java.net.http.HttpRequest.Builder purge(RunningTakebook server, long asset) {
        return server.api("/assets/%d/disposal/purge".formatted(asset)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"confirm\": \"purge %d\", \"why\": \"crash test\"}".formatted(asset)));
    }

    private java.net.http.HttpRequest.Builder prompt(RunningTakebook server, String word) {
        return server.api("/prompts").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"title\": \"%s\", \"text\": \"a %s over the bay\"}".formatted(word, word)));
    }

    private JsonNode awaitEnd(long generation) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (true) {
            var seen = running.json(running.api("/generations/" + generation));
            if (ENDED.contains(seen.path("state").asText()) || System.nanoTime() > deadline) {
                return seen;
            }
            Thread.sleep(250);
        }
    }

    /** How many accepted attempts in the sandbox's own ledger are for this prompt; what was asked lies beside the ledger. */
    private long acceptedBySandbox(String prompt) throws IOException {
        long accepted = 0;
        for (var line : Files.readAllLines(home.resolve("sandbox/ledger.jsonl"))) {
            String attempt = new ObjectMapper().readTree(line).path("attempt").asText();
            if (Files.readString(home.resolve("sandbox/tasks/" + attempt + "/request.json")).contains(prompt)) {
                accepted++;
            }
        }
        return accepted;
    }

    private void everyAcknowledgedUploadIsIntact() throws Exception {
        for (var upload : acknowledged.entrySet()) {
            var answer = running.send(running.api("/assets/%d/original".formatted(upload.getKey())));
            assertThat(answer.statusCode()).as("upload " + upload.getKey()).isEqualTo(200);
            assertThat(sha256(answer.body())).isEqualTo(upload.getValue());
        }
    }

    /** A process keeps its temporary files in a folder of its own; the one that died has none any more. */
    private void nothingTemporaryIsLeft() throws IOException {
        try (var folders = Files.list(home.resolve("temp"))) {
            assertThat(folders).as("folders of living processes").hasSize(1);
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
