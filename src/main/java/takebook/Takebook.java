package takebook;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Starts the embedded database when no other is configured, then the application. */
@QuarkusMain
public final class Takebook {

    /** Kept open for the life of the process: closing it would give the lock away. */
    private static @Nullable FileChannel lock;

    Takebook() {}

    public static void main(String... arguments) {
        var config = ConfigProvider.getConfig();
        var home = Path.of(config.getValue("takebook.home", String.class));
        if (!takeHome(home)) {
            System.err.println("Another Takebook is running in " + home + ". Stop it, or set TAKEBOOK_HOME to another folder.");
            System.exit(1);
        }
        if (config.getOptionalValue("quarkus.datasource.jdbc.url", String.class).isPresent()) {
            Quarkus.run(arguments);
            return;
        }
        var database = EmbeddedDatabase.start(home.resolve("postgres"));
        System.setProperty("quarkus.datasource.jdbc.url", database.url());
        System.setProperty("quarkus.datasource.username", "postgres");
        Quarkus.run(null, (_, _) -> database.close(), arguments);
    }

    private static boolean takeHome(Path home) {
        try {
            Files.createDirectories(home);
            lock = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return lock.tryLock() != null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + home, e);
        }
    }
}
