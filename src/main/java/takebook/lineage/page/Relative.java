package takebook.lineage.page;

import org.jspecify.annotations.Nullable;
import takebook.lineage.Node;
import takebook.lineage.NodeKind;

/**
 * A node as it is called and stands today.
 *
 * @param state in the words of its owner, if it has any
 * @param sign what should be known before it is used, in a word or two
 */
record Relative(Node node, String title, @Nullable String state, @Nullable String sign) {

    Relative(Node node, String title, @Nullable String state) {
        this(node, title, state, null);
    }

    public long id() {
        return node.id();
    }

    public String kindWords() {
        return node.kind().words();
    }

    public String url() {
        return node.kind().urlOf(node.id());
    }

    public boolean hasPicture() {
        return node.kind() == NodeKind.ASSET;
    }
}
