package takebook.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import takebook.problem.Problem;

/**
 * The index that answers, and the folder {@code search} below the home: one folder for each index, and a file {@code current}
 * that names the one to open. Replacing that file is the whole of a swap, so a process that ends in the middle of a rebuild
 * goes on with the old index.
 */
@ApplicationScoped
public class LiveIndex {

    private static final Logger LOG = Logger.getLogger(LiveIndex.class);

    private final Path root;
    private final Changes changes;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile @Nullable Index current;
    private volatile boolean filling;
    private volatile boolean condemned;

    LiveIndex(Changes changes, @ConfigProperty(name = "takebook.home") Path home) {
        this.root = home.resolve("search");
        this.changes = changes;
    }

    /** Whether the index was empty a moment ago and does not hold everything yet. */
    public boolean isFilling() {
        return filling;
    }

    /** The index stays open until the answer is there. */
    public <T> T ask(Function<Index, T> question) {
        lock.readLock().lock();
        try {
            var index = current;
            if (index == null) {
                throw Problem.UNAVAILABLE.because("The search index is being opened. Try again in a moment.");
            }
            return question.apply(index);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** After a write failed: only what is on disk counts, and the next {@link #ensure} opens that or begins anew. */
    void condemn() {
        condemned = true;
    }

    /** Sees to it that there is an index. One that is missing, damaged or too old is replaced by an empty one. */
    Index ensure() {
        if (condemned) {
            close();
            condemned = false;
        }
        var known = current;
        if (known != null && known.isOnDisk()) {
            return known;
        }
        if (known != null) {
            LOG.warn("the folder of the search index is gone; it is built anew");
        }
        var opened = known == null ? reopen() : null;
        filling = opened == null;
        var index = opened != null ? opened : Index.create(freshFolder(), changes.now());
        exchange(index);
        return index;
    }

    private @Nullable Index reopen() {
        try {
            if (!Files.exists(root.resolve("current"))) {
                return null;
            }
            var folder = root.resolve(Index.read(root.resolve("current")).strip());
            var index = Index.open(folder);
            if (changes.canFollowFrom(index.reached())) {
                return index;
            }
            LOG.info("the search index is too old to follow; it is built anew");
            index.close();
        } catch (RuntimeException e) {
            LOG.warn("the search index cannot be opened; it is built anew", e);
        }
        return null;
    }

    Path freshFolder() {
        return root.resolve("index-" + UUID.randomUUID());
    }

    /** From now on this index answers, and is the one to open at the next start. The old one is removed. */
    void become(Index fresh) {
        Index.write(root.resolve("current"), fresh.folder().getFileName().toString());
        exchange(fresh);
        filling = false;
        removeOthers(fresh);
    }

    private void exchange(Index fresh) {
        Index old;
        lock.writeLock().lock();
        try {
            old = current;
            current = fresh;
        } finally {
            lock.writeLock().unlock();
        }
        if (old != null) {
            closeQuietly(old);
        }
    }

    void close() {
        lock.writeLock().lock();
        try {
            var index = current;
            current = null;
            if (index != null) {
                closeQuietly(index);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Closing writes once more, which must fail when the folder was deleted; everything in it is in the database anyway. */
    private static void closeQuietly(Index index) {
        try {
            index.close();
        } catch (RuntimeException e) {
            LOG.warnf("the search index in %s did not close cleanly: %s", index.folder(), e.getMessage());
        }
    }

    /** What cannot be removed now costs space and nothing else; the next swap tries again. */
    private void removeOthers(Index kept) {
        try (var folders = Files.list(root)) {
            folders.filter(folder -> folder.getFileName().toString().startsWith("index-"))
                    .filter(folder -> !folder.equals(kept.folder()))
                    .forEach(LiveIndex::removeTree);
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("an old search index below %s could not be removed: %s", root, e.getMessage());
        }
    }

    static void removeTree(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
