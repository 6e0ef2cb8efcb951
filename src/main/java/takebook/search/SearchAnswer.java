package takebook.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.search.query.QueryError;
import takebook.search.query.QueryPart;

/**
 * One page of what was found.
 *
 * @param facets for each counted key its values, most frequent first, over all results
 * @param next what to pass as {@code after} for the next page; none on the last
 * @param total all results, exactly
 * @param errors parts of the query that were left out
 * @param parts the query in parts, each of which can be taken out of it
 * @param unusable whether something was asked and nothing of it could be understood
 * @param filling whether the index is being built for the first time, so that results may be missing
 */
public record SearchAnswer(
        List<Hit> items,
        Map<String, List<FacetCount>> facets,
        @Nullable String next,
        long total,
        long tookMs,
        List<QueryError> errors,
        List<QueryPart> parts,
        boolean unusable,
        boolean filling) {}
