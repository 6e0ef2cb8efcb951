package takebook.lineage;

/**
 * A recorded dependency.
 *
 * @param subject the effect; always the younger of the two
 * @param object the cause
 * @param role what the cause was used as, such as {@code source} or {@code start_frame}
 * @param position its place among causes of the same role
 * @param detail more about it, as a JSON object
 */
public record Edge(long subject, long object, Relation relation, String role, int position, String detail) {}
