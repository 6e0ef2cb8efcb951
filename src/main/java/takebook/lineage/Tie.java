package takebook.lineage;

/** @param words what the cause was used as, for people */
record Tie(Edge edge, String words) {}
