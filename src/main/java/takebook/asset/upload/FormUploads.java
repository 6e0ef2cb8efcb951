package takebook.asset.upload;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder into which the framework writes the files of plain forms. It deletes them after the request, unless it was killed. */
@ApplicationScoped
class FormUploads {

    /** Longer than any form is on its way, so that another process on the same folder loses nothing. */
    private static final Duration LONGEST_REQUEST = Duration.ofHours(6);

    private final Path folder;
    private final Clock clock;

    FormUploads(@ConfigProperty(name = "quarkus.http.body.uploads-directory") Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var limit = clock.instant().minus(LONGEST_REQUEST);
        try (var left = Files.list(folder)) {
            for (Path file : left.toList()) {
                deleteIfOlder(file, limit);
            }
        }
    }

    private static void deleteIfOlder(Path file, Instant limit) throws IOException {
        if (Files.isRegularFile(file) && Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
            Files.deleteIfExists(file);
        }
    }
}
