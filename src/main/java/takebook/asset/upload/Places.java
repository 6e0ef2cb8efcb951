package takebook.asset.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import takebook.asset.UploadConfig;
import takebook.people.Actors;
import takebook.problem.Problem;

/** How many files one account may be sending at once, so that one sender cannot use up the connections of all. */
@ApplicationScoped
public class Places {

    private final ConcurrentHashMap<String, Semaphore> free = new ConcurrentHashMap<>();
    private final Actors actors;
    private final UploadConfig config;

    Places(Actors actors, UploadConfig config) {
        this.actors = actors;
        this.config = config;
    }

    /** Refused before the body is read. */
    public <T> T during(Supplier<T> upload) {
        var places = free.computeIfAbsent(String.valueOf(actors.current().id()), _ -> new Semaphore(config.atOnce()));
        if (!places.tryAcquire()) {
            throw Problem.TOO_MANY_REQUESTS.because("%d files of yours are arriving right now; wait for one of them".formatted(config.atOnce()));
        }
        try {
            return upload.get();
        } finally {
            places.release();
        }
    }
}
