package takebook.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.search.query.QueryError;
import takebook.search.query.QueryPart;

/**
 * One page of what was found, as bare ids.
 *
 * @param next what to pass as {@code after} for the next page; none on the last
 * @param total all results, counted by the index
 * @param errors parts of the query that were left out
 * @param filling whether the index is being built for the first time, so that results may be missing
 */
public record SearchList(
        List<Long> ids, @Nullable String next, long total, List<QueryError> errors, List<QueryPart> parts, boolean filling) {}
