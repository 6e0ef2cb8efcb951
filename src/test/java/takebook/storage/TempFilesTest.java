package takebook.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import takebook.problem.ProblemException;

class TempFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path home;

    private TempFiles temp;
    private StoredObjects objects;

    @BeforeEach
    void open() throws IOException {
        temp = TempFiles.in(home.resolve("temp"));
        objects = new StoredObjects(new FileStore(home.resolve("objects")), temp, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() throws IOException {
        temp.close();
    }

    @Test
    void a_body_over_the_limit_is_turned_away_and_leaves_nothing() {
        var body = new ByteArrayInputStream(new byte[1_001]);

        assertThatThrownBy(() -> objects.receive(body, 1_000))
                .isInstanceOf(ProblemException.class)
                .hasMessage("The limit is 1000 bytes");
        assertThat(temporaryFiles()).containsExactly("lock");
    }

    @Test
    void a_body_that_breaks_off_leaves_nothing() {
        var body = new InputStream() {
            private int left = 500_000;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("connection reset");
                }
                left--;
                return 7;
            }
        };

        assertThatThrownBy(() -> objects.receive(body, Long.MAX_VALUE)).isInstanceOf(UncheckedIOException.class);
        assertThat(temporaryFiles()).containsExactly("lock");
    }

    @Test
    void bytes_that_are_not_kept_are_forgotten() {
        objects.receive(new ByteArrayInputStream(new byte[10]), 10).close();

        assertThat(temporaryFiles()).containsExactly("lock");
    }

    @Test
    void files_of_a_process_that_died_are_deleted_and_those_of_a_living_one_stay() throws IOException {
        var dead = Files.createDirectory(home.resolve("temp").resolve("dead"));
        Files.createFile(dead.resolve("lock"));
        Files.writeString(dead.resolve("half an upload"), "x");
        var living = TempFiles.in(home.resolve("temp"));
        Files.writeString(living.newName(), "x");

        temp.deleteLeftByOthers();

        assertThat(dead).doesNotExist();
        assertThat(living.newName().getParent()).isDirectoryContaining("regex:.*-.*");
        living.close();
    }

    @Test
    void a_sweep_takes_what_is_old_and_leaves_what_is_in_work() throws IOException {
        var old = Files.createDirectory(temp.newName());
        Files.writeString(old.resolve("render.mp4"), "x");
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofHours(25))));
        var fresh = Files.writeString(temp.newName(), "x");
        Files.setLastModifiedTime(fresh, FileTime.from(NOW.minus(Duration.ofHours(1))));

        objects.sweep(Duration.ofHours(24));

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void a_work_folder_is_private_and_goes_with_all_it_holds() throws IOException {
        var folder = objects.workFolder();
        Files.createDirectories(folder.path().resolve("a/b"));
        Files.writeString(folder.path().resolve("a/b/c"), "x");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path()))).isEqualTo("rwx------");
        folder.close();

        assertThat(folder.path()).doesNotExist();
    }

    private String[] temporaryFiles() {
        return temp.newName().getParent().toFile().list();
    }
}
