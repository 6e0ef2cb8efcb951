package takebook.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import takebook.lineage.Lineage;
import takebook.lineage.Node;
import takebook.search.query.Keys;

/** What things look like now, asked of the features that own them; one transaction and request context for each batch. */
@ApplicationScoped
class Documents {

    private final Instance<DocumentSource> sources;
    private final Lineage lineage;

    Documents(Instance<DocumentSource> sources, Lineage lineage) {
        this.sources = sources;
        this.lineage = lineage;
    }

    List<DocumentSource> sources() {
        return sources.stream().sorted(Comparator.comparing(DocumentSource::kind)).toList();
    }

    @Transactional
    @ActivateRequestContext
    List<SearchDocument> of(Collection<Long> nodes) {
        var byKind = lineage.nodes(nodes).stream()
                .collect(Collectors.groupingBy(Node::kind, Collectors.mapping(Node::id, Collectors.toList())));
        var found = new ArrayList<SearchDocument>();
        for (var source : sources) {
            var ids = byKind.get(source.kind());
            if (ids != null) {
                found.addAll(source.documents(ids).values());
            }
        }
        var made = lineage.withCauses(nodes);
        found.replaceAll(document -> made.contains(document.id()) ? document.having(Keys.LINEAGE) : document);
        return found;
    }

    @Transactional
    @ActivateRequestContext
    List<Long> idsAfter(DocumentSource source, long id, int limit) {
        return source.idsAfter(id, limit);
    }
}
