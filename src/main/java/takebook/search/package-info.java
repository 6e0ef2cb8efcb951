/**
 * Finding anything by any recorded fact.
 *
 * <p>The index is a projection: PostgreSQL is the truth, the folder with the index may be deleted at any moment and comes back
 * by itself. A feature that changes a thing calls {@link takebook.search.Search#changed} in its own transaction; an indexer
 * on every node follows these changes <em>in commit order</em> and asks the feature's
 * {@link takebook.search.index.DocumentSource} for what the thing looks like now. The text of a query is the one truth of every
 * list: pages, API and facet clicks all use the same grammar, which {@code /help/search} explains.
 */
@NullMarked
package takebook.search;

import org.jspecify.annotations.NullMarked;
