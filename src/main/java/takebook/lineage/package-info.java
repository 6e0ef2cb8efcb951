/**
 * What was made from what.
 *
 * <p>Everything that has provenance is a node, and its id, taken from one sequence, names one thing in the whole system; other
 * tables use it as their primary key. Every use, making or revision is an edge from the effect to its cause, named as in
 * W3C PROV. Nodes and edges are written once, in the transaction that creates their subject, and never changed; the
 * database itself refuses an edge that does not point to an older node, which keeps the graph free of cycles.
 *
 * <p>Other packages call {@link takebook.lineage.Lineage}; this package knows none of them. What a node is called and how it
 * stands today it asks of {@link takebook.lineage.NodeFacts}, which they may implement. Its pages are
 * {@code /lineage/{id}} (a picture drawn on the server, and the same as a list) and {@code /node/{id}}, which leads to the
 * page of the thing itself.
 */
@NullMarked
package takebook.lineage;

import org.jspecify.annotations.NullMarked;
