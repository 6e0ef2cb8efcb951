/** How an asset looks in search and in the lineage graph, and what other packages add to that. */
@NullMarked
package takebook.asset.document;

import org.jspecify.annotations.NullMarked;
