package takebook.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import takebook.lineage.NodeKind;

/** Things that exist for the tests of this package only, beside the real ones of the same kind. */
@ApplicationScoped
class Probes implements DocumentSource {

    private final ConcurrentSkipListMap<Long, String> titles = new ConcurrentSkipListMap<>();
    private final Set<Long> broken = ConcurrentHashMap.newKeySet();
    private volatile Runnable beforeBatch = () -> {};

    void put(long id, String title) {
        titles.put(id, title);
    }

    void remove(long id) {
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
