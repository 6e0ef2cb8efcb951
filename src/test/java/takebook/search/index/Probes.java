package takebook.search.index;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import takebook.lineage.Lineage;
import takebook.lineage.NodeKind;
import takebook.search.Search;

/** Things that exist for the tests of search only, beside the real ones of the same kind. */
@ApplicationScoped
public class Probes implements DocumentSource {

    private final Lineage lineage;
    private final Search search;
    private final ConcurrentSkipListMap<Long, String> titles = new ConcurrentSkipListMap<>();
    private final Set<Long> broken = ConcurrentHashMap.newKeySet();
    private volatile Runnable beforeBatch = () -> {};

    Probes(Lineage lineage, Search search) {
        this.lineage = lineage;
        this.search = search;
    }

    /** A new one, in the running transaction. */
    public long add(String title) {
        long id = lineage.register(NodeKind.PROMPT_VERSION, title, null);
        put(id, title);
        search.changed(id);
        return id;
    }

    public long committed(String title) {
        return QuarkusTransaction.requiringNew().call(() -> add(title));
    }

    public void put(long id, String title) {
        titles.put(id, title);
    }

    public void remove(long id) {
        titles.remove(id);
    }

    void breakDown(long id) {
        broken.add(id);
    }

    void mend(long id) {
        broken.remove(id);
    }

    void beforeBatch(Runnable action) {
        beforeBatch = action;
    }

    @Override
    public NodeKind kind() {
        return NodeKind.PROMPT_VERSION;
    }

    @Override
    public Map<Long, SearchDocument> documents(Collection<Long> ids) {
        var found = new HashMap<Long, SearchDocument>();
        for (long id : ids) {
            if (broken.contains(id)) {
                throw new IllegalStateException("the row of probe " + id + " cannot be read");
            }
            String title = titles.get(id);
            if (title != null) {
                found.put(id, new SearchDocument(id, "prompt", title, "/prompts/versions/" + id, null, Map.of("title", title),
                        Map.of("kind", List.of("prompt")), Map.of(), Instant.parse("2026-11-21T10:00:00Z"), null));
            }
        }
        return found;
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        beforeBatch.run();
        return titles.tailMap(id, false).keySet().stream().limit(limit).toList();
    }
}
