package takebook.lineage.use;

import org.jspecify.annotations.Nullable;
import takebook.lineage.NodeKind;

/**
 * One thing that depends on another.
 *
 * @param title as its owner calls it today
 * @param state in the words of its owner, if it has any
 * @param role what the other is to it: {@code start_frame}, {@code frontal} …
 */
public record Use(long id, NodeKind kind, String title, @Nullable String state, String role) {

    public String url() {
        return kind.urlOf(id);
    }

    /** Whether there is a poster below its address. */
    public boolean hasPicture() {
        return kind == NodeKind.ASSET;
    }
}
