package takebook.storage;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import takebook.CrashPoint;
import takebook.problem.Problem;

/**
 * The bytes of the library, each object under its SHA-256.
 *
 * <p>In: {@link #receive} then {@link #keep}. Out: {@link #open} or {@link #local}. Nothing is ever changed or overwritten, what is gone was removed on purpose, and
 * no name given by a person reaches a path. Failures of the store are {@link UncheckedIOException}s; a missing object is
 * {@link Problem#NOT_FOUND}.
 */
@ApplicationScoped
public class StoredObjects {

    private final ObjectStore store;
    private final TempFiles temp;
    private final Clock clock;

    @Inject
    StoredObjects(
            @ConfigProperty(name = "takebook.home") Path home,
            @ConfigProperty(name = "takebook.store", defaultValue = "files") String kind,
            S3Config s3,
            Clock clock)
            throws IOException {
        this.store = switch (kind) {
            case "files" -> new FileStore(home.resolve("objects"));
            case "s3" -> S3Store.connect(s3);
            default -> throw new IllegalStateException("takebook.store is files or s3, not " + kind);
        };
        this.temp = TempFiles.in(home.resolve("temp"));
        this.clock = clock;
    }

    StoredObjects(ObjectStore store, TempFiles temp, Clock clock) {
        this.store = store;
        this.temp = temp;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) throws IOException {
        temp.deleteLeftByOthers();
    }

    void stop(@Observes ShutdownEvent event) throws IOException {
        temp.close();
    }

    /**
     * Streams a body into a private file, hashing as it goes; memory use does not depend on its length.
     *
     * @param mostBytes one more than this many and the rest is not read: {@link Problem#TOO_LARGE}
     */
    public Incoming receive(InputStream body, long mostBytes) {
        var file = temp.newName();
        try {
            return Arrival.into(file).read(body, mostBytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes over a file that a child process made: it is moved, or copied when it is on another file system. */
    public Incoming receive(Path made) {
        var file = temp.newName();
        try {
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
            return Arrival.ofFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the object is durable: forced to disk with its folder, or confirmed by the service. */
    public StoredObject keep(Incoming incoming) {
        try (incoming) {
            store.put(incoming.sha256(), incoming.file(), incoming.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CrashPoint.hit("upload.afterPut");
        return new StoredObject(incoming.sha256(), incoming.bytes());
    }

    /** The whole object. A damaged one ends in a {@link DamagedObjectException} before its last chunk. */
    public InputStream open(Sha256 sha256) {
        try {
            return new VerifyingStream(store.open(sha256, 0, size(sha256)), sha256);
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /** A range. Only the whole of an object can be verified, so a part of it is not. */
    public InputStream open(Sha256 sha256, long from, long length) {
        try {
            long size = size(sha256);
            if (from == 0 && length == size) {
                return new VerifyingStream(store.open(sha256, 0, size), sha256);
            }
            return store.open(sha256, from, Math.min(length, size - from));
        } catch (IOException e) {
            throw problem(e);
        }
    }

    public boolean has(Sha256 sha256) {
        try {
            return store.size(sha256).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LocalFile local(Sha256 sha256) {
        try {
            return store.local(sha256, temp);
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /** An empty folder only this account can read, on the same file system as {@link #receive(Path)} moves to. */
    public WorkFolder workFolder() {
        try {
            return new WorkFolder(temp.newFolder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what this process left in its temporary folder for longer than any piece of work takes. */
    public void sweep(Duration olderThan) {
        try {
            temp.deleteOwnOlderThan(clock.instant().minus(olderThan));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much of what this process wrote for a moment is older than that: nothing, unless something forgot to clean up. */
    public long leftOver(Duration olderThan) {
        try {
            return temp.countOwnOlderThan(clock.instant().minus(olderThan));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes an object out for good. Whether anybody still needs it is for the caller to know: objects are shared by everything that
     * has the same bytes. One that is not there is removed already.
     */
    public void remove(Sha256 sha256) {
        try {
            store.remove(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the objects are, in words. */
    public String place() {
        return store.place();
    }

    private long size(Sha256 sha256) throws IOException {
        return store.size(sha256).orElseThrow(() -> new FileNotFoundException(sha256.hex()));
    }

    private static RuntimeException problem(IOException e) {
        if (e instanceof FileNotFoundException) {
            return Problem.NOT_FOUND.because("object " + e.getMessage());
        }
        return new UncheckedIOException(e);
    }
}
