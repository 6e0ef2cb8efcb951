package takebook;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the person at the terminal where to go. */
@ApplicationScoped
class ReadyMessage {

    private final String host;
    private final int port;
    private final Path home;

    ReadyMessage(@ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "takebook.home") Path home) {
        this.host = host;
        this.port = port;
        this.home = home;
    }

    void show(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 1000) StartupEvent started) {
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        String shownHost = host.equals("0.0.0.0") ? "localhost" : host;
        System.out.printf("%nTakebook is ready: http://%s:%d   (kept in %s, stop with Ctrl-C)%n%n", shownHost, port, home);
    }
}
