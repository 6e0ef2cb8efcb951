package takebook.generation.step;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import takebook.provider.TaskId;

/**
 * Task ids on this machine's disk, between the provider's answer and the database's commit: one file for each attempt, forced to
 * disk before it gets its name. A database that is away at the wrong moment then costs a look-up and not a paid clip.
 */
@ApplicationScoped
class TaskJournal {

    private final Path folder;

    TaskJournal(@ConfigProperty(name = "takebook.home") Path home) {
        this.folder = home.resolve("journal");
    }

    void write(UUID attempt, TaskId task) {
        try {
            Files.createDirectories(folder);
            var unfinished = folder.resolve(attempt + ".new");
            try (var file = FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                var bytes = ByteBuffer.wrap(task.value().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            Files.move(unfinished, of(attempt), StandardCopyOption.ATOMIC_MOVE);
            try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<TaskId> find(UUID attempt) {
        try {
            return Optional.of(new TaskId(Files.readString(of(attempt))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once the database has it. */
    void forget(UUID attempt) {
        try {
            Files.deleteIfExists(of(attempt));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path of(UUID attempt) {
        return folder.resolve(attempt.toString());
    }
}
