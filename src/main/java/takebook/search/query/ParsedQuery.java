package takebook.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as far as it was understood.
 *
 * @param sort as asked for; none leaves it to the kind of query
 * @param errors what was left out of {@code clause}, and why
 */
public record ParsedQuery(Clause.All clause, @Nullable SortOrder sort, List<QueryPart> parts, List<QueryError> errors) {

    /** Something was asked and nothing of it can be answered. */
    public boolean isUnusable() {
        return !errors.isEmpty() && clause.clauses().isEmpty() && sort == null;
    }

    public SortOrder order() {
        if (sort != null) {
            return sort;
        }
        return asksForWords(clause) ? SortOrder.RELEVANCE : SortOrder.NEWEST;
    }

    private static boolean asksForWords(Clause clause) {
        return switch (clause) {
            case Clause.All(var clauses) -> clauses.stream().anyMatch(ParsedQuery::asksForWords);
            case Clause.Any(var clauses) -> clauses.stream().anyMatch(ParsedQuery::asksForWords);
            case Clause.Word _, Clause.Phrase _, Clause.Prefix _ -> true;
            case Clause.Not _, Clause.Facet _, Clause.Missing _, Clause.Number _, Clause.Created _, Clause.Descendants _,
                    Clause.Ancestors _, Clause.Alike _ -> false;
        };
    }
}
