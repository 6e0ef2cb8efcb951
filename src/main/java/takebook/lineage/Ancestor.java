package takebook.lineage;

/** @param depth edges on the shortest way; at least 1 */
public record Ancestor(long id, NodeKind kind, String label, int depth) {}
