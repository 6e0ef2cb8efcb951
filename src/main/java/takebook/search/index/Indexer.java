package takebook.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import takebook.CrashPoint;
import takebook.search.index.Changes.Change;

/**
 * Writes the index: follows the changes, or builds all of it from the sources.
 *
 * <p>A thing whose source throws is stuck: it is left as it is in the index, tried again every minute, and the position noted
 * on disk does not pass it, so that no restart forgets it.
 */
@ApplicationScoped
public class Indexer {

    private static final Logger LOG = Logger.getLogger(Indexer.class);
    private static final int BATCH = 500;
    private static final Duration RETRY_STUCK = Duration.ofMinutes(1);

    private final LiveIndex live;
    private final Changes changes;
    private final Documents documents;
    private final SearchConfig config;
    private final Clock clock;
    private final Map<Long, Position> stuck = new HashMap<>();
    private Instant flushedAt = Instant.EPOCH;
    private Instant stuckTriedAt = Instant.EPOCH;

    Indexer(LiveIndex live, Changes changes, Documents documents, SearchConfig config, Clock clock) {
        this.live = live;
        this.changes = changes;
        this.documents = documents;
        this.config = config;
        this.clock = clock;
    }

    /** @return how many changes were followed */
    public synchronized int follow() {
        var index = live.ensure();
        retryStuck(index);
        int followed = follow(index);
        var now = clock.instant();
        if (index.isDirty() && !live.isFilling() && flushedAt.plus(config.flush()).isBefore(now)) {
            flush();
        }
        return followed;
    }

    private int follow(Index index) {
        int followed = 0;
        List<Change> batch;
        while (!(batch = changes.after(index.reached(), BATCH)).isEmpty()) {
            var before = index.reached();
            var nodes = new LinkedHashSet<Long>();
            batch.forEach(change -> nodes.add(change.node()));
            write(index, nodes).forEach(node -> stuck.putIfAbsent(node, before));
            index.reached(batch.getLast().at());
            followed += batch.size();
        }
        return followed;
    }

    private void retryStuck(Index index) {
        var now = clock.instant();
        if (stuck.isEmpty() || stuckTriedAt.plus(RETRY_STUCK).isAfter(now)) {
            return;
        }
        stuckTriedAt = now;
        stuck.keySet().retainAll(write(index, List.copyOf(stuck.keySet())));
    }

    synchronized void flush() {
        var index = live.ensure();
        if (live.isFilling()) {
            return;
        }
        flush(index);
    }

    private void flush(Index index) {
        try {
            index.flush(stuck.values().stream().min(Position::compareTo).orElse(index.reached()));
            flushedAt = clock.instant();
        } catch (RuntimeException e) {
            live.condemn();
            throw e;
        }
    }

    /** Builds a new index beside the one that answers, then lets it answer. Takes its time; searches go on meanwhile. */
    public void rebuild() {
        var started = clock.instant();
        var index = Index.create(live.freshFolder(), changes.now());
        var failed = new HashMap<Long, Position>();
        try {
            long count = fill(index, failed);
            takeOver(index, failed);
            LOG.infof("the search index was built anew: %d things in %d s", count,
                    Duration.between(started, clock.instant()).toSeconds());
        } catch (RuntimeException e) {
            index.close();
            LiveIndex.removeTree(index.folder());
            throw e;
        }
    }

    private long fill(Index index, Map<Long, Position> failed) {
        long count = 0;
        for (var source : documents.sources()) {
            long last = 0;
            List<Long> ids;
            while (!(ids = documents.idsAfter(source, last, BATCH)).isEmpty()) {
                write(index, ids).forEach(node -> failed.put(node, index.reached()));
                last = ids.getLast();
                count += ids.size();
            }
        }
        return count;
    }

    private synchronized void takeOver(Index index, Map<Long, Position> failed) {
        stuck.clear();
        stuck.putAll(failed);
        follow(index);
        flush(index);
        CrashPoint.hit("index.beforeSwap");
        live.become(index);
    }

    /** @return those whose source failed */
    private Collection<Long> write(Index index, Collection<Long> nodes) {
        try {
            writeAll(index, nodes);
            return List.of();
        } catch (RuntimeException e) {
            changes.now();
            return writeOneByOne(index, nodes);
        }
    }

    /** The batch failed and the database is there, so it is one of the documents. */
    private Collection<Long> writeOneByOne(Index index, Collection<Long> nodes) {
        var failed = new ArrayList<Long>();
        for (long node : nodes) {
            List<SearchDocument> found;
            try {
                found = documents.of(List.of(node));
            } catch (RuntimeException e) {
                LOG.errorf(e, "search cannot show thing %d; its source failed", node);
                failed.add(node);
                continue;
            }
            exchange(index, List.of(node), found);
        }
        return failed;
    }

    private void writeAll(Index index, Collection<Long> nodes) {
        exchange(index, nodes, documents.of(nodes));
    }

    /** What fails here is the index itself, not a document. */
    private void exchange(Index index, Collection<Long> nodes, List<SearchDocument> found) {
        var gone = new HashSet<>(nodes);
        found.forEach(document -> gone.remove(document.id()));
        try {
            index.put(found);
            index.remove(gone);
        } catch (RuntimeException e) {
            live.condemn();
            throw e;
        }
    }
}
