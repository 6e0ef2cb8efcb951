package takebook;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the embedded database when no other is configured, then the application. */
@QuarkusMain
public final class Takebook {

    Takebook() {}

    public static void main(String... arguments) {
        var config = ConfigProvider.getConfig();
        boolean ownDatabase = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class).isEmpty();
        if (ownDatabase) {
            var home = Path.of(config.getValue("takebook.home", String.class));
            var database = EmbeddedDatabase.start(home.resolve("postgres"));
            System.setProperty("quarkus.datasource.jdbc.url", database.url());
            System.setProperty("quarkus.datasource.username", "postgres");
            Quarkus.run(null, (_, _) -> database.close(), arguments);
            return;
        }
        Quarkus.run(arguments);
    }
}
