package takebook.generation.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import takebook.provider.TaskId;

class TaskJournalTest {

    @TempDir
    Path home;

    @Test
    void what_was_written_is_found_by_the_next_process_until_it_is_forgotten() {
        var attempt = UUID.randomUUID();
        new TaskJournal(home).write(attempt, new TaskId("task 7"));

        assertThat(new TaskJournal(home).find(attempt)).contains(new TaskId("task 7"));
        assertThat(new TaskJournal(home).find(UUID.randomUUID())).isEmpty();

        new TaskJournal(home).forget(attempt);
        assertThat(new TaskJournal(home).find(attempt)).isEmpty();
    }

    @Test
    void a_write_cut_short_was_never_there() throws IOException {
        var attempt = UUID.randomUUID();
        Files.createDirectories(home.resolve("journal"));
        Files.writeString(home.resolve("journal").resolve(attempt + ".new"), "ta");

        assertThat(new TaskJournal(home).find(attempt)).isEmpty();

        new TaskJournal(home).write(attempt, new TaskId("task 7"));
        assertThat(new TaskJournal(home).find(attempt)).contains(new TaskId("task 7"));
    }
}
