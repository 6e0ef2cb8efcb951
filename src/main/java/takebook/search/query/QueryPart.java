package takebook.search.query;

/**
 * One top-level part of a query.
 *
 * @param text as it was typed
 * @param without the whole query without this part
 */
public record QueryPart(String text, String without) {}
