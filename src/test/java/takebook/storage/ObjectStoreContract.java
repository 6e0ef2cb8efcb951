package takebook.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import takebook.problem.ProblemException;

/** What every store must do, through the door. */
abstract class ObjectStoreContract {

    private static final long NO_LIMIT = Long.MAX_VALUE;

    @TempDir
    Path home;

    private ObjectStore store;
    private TempFiles temp;
    private StoredObjects objects;

    abstract ObjectStore store(Path home);

    /** Changes one byte of an object behind the back of the store. */
    abstract void damage(Sha256 sha256) throws IOException;

    @BeforeEach
    void open() throws IOException {
        store = store(home);
        temp = TempFiles.in(home.resolve("temp"));
        objects = new StoredObjects(store, temp, Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        temp.close();
    }

    @Test
    void what_was_kept_comes_back() throws IOException {
        var bytes = noise(1, 300_000);

        var object = keep(bytes);

        assertThat(object.bytes()).isEqualTo(bytes.length);
        assertThat(objects.has(object.sha256())).isTrue();
        assertThat(objects.open(object.sha256())).hasBinaryContent(bytes);
    }

    @Test
    void an_empty_object_comes_back_too() {
        var object = keep(new byte[0]);

        assertThat(object.sha256().hex()).startsWith("e3b0c44298fc1c14");
        assertThat(objects.open(object.sha256())).isEmpty();
    }

    @Test
    void a_range_comes_back_alone() throws IOException {
        var bytes = noise(2, 200_000);
        var object = keep(bytes);

        try (var range = objects.open(object.sha256(), 70_000, 1_000)) {
            assertThat(range.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 70_000, 71_000));
        }
        try (var tail = objects.open(object.sha256(), 199_990, 1_000)) {
            assertThat(tail.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 199_990, 200_000));
        }
    }

    @Test
    void a_range_to_the_end_may_start_at_the_start() throws IOException {
        var bytes = noise(3, 1_000);
        var object = keep(bytes);

        try (var whole = objects.open(object.sha256(), 0, 1_000)) {
            assertThat(whole.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void an_object_that_is_not_there_is_not_found() {
        var nothing = new Sha256("0".repeat(64));

        assertThat(objects.has(nothing)).isFalse();
        assertThatThrownBy(() -> objects.open(nothing)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> objects.local(nothing)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> store.open(nothing, 0, 1)).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void the_same_bytes_twice_are_one_object() {
        var first = keep(noise(4, 5_000));
        var second = keep(noise(4, 5_000));

        assertThat(second).isEqualTo(first);
        assertThat(temporaryFiles()).isZero();
    }

    @Test
    void the_same_bytes_at_the_same_time_are_one_object() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = IntStream.range(0, 12).<Callable<StoredObject>>mapToObj(_ -> () -> keep(noise(5, 50_000))).toList();
            for (var upload : threads.invokeAll(uploads)) {
                assertThat(objects.open(upload.get().sha256())).hasBinaryContent(noise(5, 50_000));
            }
        }
        assertThat(temporaryFiles()).isZero();
    }

    @Test
    void a_damaged_object_never_arrives_whole() throws IOException {
        var bytes = noise(6, 200_000);
        var object = keep(bytes);
        damage(object.sha256());

        try (var damaged = objects.open(object.sha256())) {
            var received = new byte[bytes.length];
            assertThatThrownBy(() -> damaged.readNBytes(received, 0, received.length))
                    .isInstanceOf(DamagedObjectException.class);
            assertThat(Arrays.mismatch(received, bytes)).as("bytes that left before the error").isBetween(0, 200_000 - 1);
        }
    }

    @Test
    void a_local_file_has_the_bytes_and_leaves_nothing_behind() throws IOException {
        var bytes = noise(7, 10_000);
        var object = keep(bytes);

        try (var local = objects.local(object.sha256())) {
            assertThat(local.path()).hasBinaryContent(bytes);
        }

        assertThat(temporaryFiles()).isZero();
        assertThat(objects.has(object.sha256())).isTrue();
    }

    @Test
    void a_file_that_was_made_here_is_taken_over() throws IOException {
        try (var folder = objects.workFolder()) {
            var made = Files.write(folder.path().resolve("made.mp4"), noise(8, 9_000));

            var object = objects.keep(objects.receive(made));

            assertThat(made).doesNotExist();
            assertThat(objects.open(object.sha256())).hasBinaryContent(noise(8, 9_000));
        }
        assertThat(temporaryFiles()).isZero();
    }

    StoredObject keep(byte[] bytes) {
        try (var incoming = objects.receive(new ByteArrayInputStream(bytes), NO_LIMIT)) {
            return objects.keep(incoming);
        }
    }

    private long temporaryFiles() {
        var own = temp.newName().getParent();
        return own.toFile().list((_, name) -> !name.equals("lock")).length;
    }

    private static byte[] noise(long seed, int length) {
        var bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
