package takebook.search.index;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the index of this node up to date from start to stop: one thread follows, a second one builds when it must. */
@ApplicationScoped
class IndexThread {

    private static final Logger LOG = Logger.getLogger(IndexThread.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration CLEAN_EVERY = Duration.ofHours(1);

    private final LiveIndex live;
    private final Indexer indexer;
    private final Changes changes;
    private final SearchConfig config;
    private final Clock clock;
    private @Nullable Thread follower;
    private @Nullable Thread builder;
    private Instant builtAt = Instant.EPOCH;
    private Instant cleanedAt = Instant.EPOCH;
    private volatile boolean stopping;

    IndexThread(LiveIndex live, Indexer indexer, Changes changes, SearchConfig config, Clock clock) {
        this.live = live;
        this.indexer = indexer;
        this.changes = changes;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        live.ensure();
        if (config.follow()) {
            follower = Thread.ofPlatform().daemon().name("search-follow").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (follower != null) {
            follower.interrupt();
            follower.join(LONGEST_PAUSE);
        }
        if (builder == null || !builder.isAlive()) {
            indexer.flush();
            live.close();
        }
    }

    private void run() {
        var pause = config.every();
        while (!stopping) {
            try {
                round();
                pause = config.every();
            } catch (RuntimeException e) {
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                LOG.errorf(e, "search does not follow the library; next try in %d ms", pause.toMillis());
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void round() {
        indexer.follow();
        var now = clock.instant();
        boolean building = builder != null && builder.isAlive();
        if (live.isFilling() && !building && builtAt.plus(LONGEST_PAUSE).isBefore(now)) {
            builtAt = now;
            builder = Thread.ofPlatform().daemon().name("search-build").start(this::build);
        }
        if (cleanedAt.plus(CLEAN_EVERY).isBefore(now)) {
            cleanedAt = now;
            changes.removeBefore(now.minus(config.keepChanges()));
        }
    }

    private void build() {
        try {
            indexer.rebuild();
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.error("the search index could not be built; it is tried again", e);
            }
        }
    }
}
