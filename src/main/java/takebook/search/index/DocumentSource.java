package takebook.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import takebook.lineage.NodeKind;

/** How the owner of a kind of thing says what it looks like in search. A CDI bean, one for each kind. */
public interface DocumentSource {

    NodeKind kind();

    /** The documents as of now, by id. An id left out has nothing to show and is taken off the index. */
    Map<Long, SearchDocument> documents(Collection<Long> ids);

    /** The next ids of this kind above {@code id}, ascending: the whole library in batches, for a rebuild. */
    List<Long> idsAfter(long id, int limit);
}
