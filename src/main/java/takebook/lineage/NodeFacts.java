package takebook.lineage;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By which the owner of a kind of node tells what lineage cannot know: today's title and state. A CDI bean, at most one for
 * each kind; without one, or for an id it leaves out, the label given at registration is shown.
 */
public interface NodeFacts {

    NodeKind kind();

    Map<Long, NodeFact> of(Collection<Long> ids);

    /**
     * @param state in the words of the owner, such as {@code SUCCEEDED}
     * @param sign what should be known before it is used, in a word or two; null when there is nothing
     */
    record NodeFact(String title, @Nullable String state, @Nullable String sign) {

        public NodeFact(String title, @Nullable String state) {
            this(title, state, null);
        }
    }
}
