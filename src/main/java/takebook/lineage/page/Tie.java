package takebook.lineage.page;

import takebook.lineage.Edge;

/** @param words what the cause was used as, for people */
record Tie(Edge edge, String words) {}
