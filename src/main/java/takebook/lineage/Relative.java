package takebook.lineage;

import org.jspecify.annotations.Nullable;

/**
 * A node as it is called and stands today.
 *
 * @param state in the words of its owner, if it has any
 */
record Relative(Node node, String title, @Nullable String state) {

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
