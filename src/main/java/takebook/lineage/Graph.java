package takebook.lineage;

import java.util.List;

/**
 * A focus and what is around it.
 *
 * @param nodes the focus first, then by distance; each thing once
 * @param edges all edges among these nodes, also those that do not touch the focus
 */
public record Graph(List<Node> nodes, List<Edge> edges) {

    public Node focus() {
        return nodes.getFirst();
    }
}
