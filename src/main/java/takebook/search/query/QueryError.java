package takebook.search.query;

/**
 * A part of a query that could not be used.
 *
 * @param position of its first character, 0-based
 * @param length how many characters it has
 * @param message what is wrong, and the nearest thing that would be right
 */
public record QueryError(int position, int length, String message) {}
