package takebook.search.query;

import java.util.List;
import java.util.stream.Stream;

/** The words a query may put before a colon, by what they mean. */
public final class Keys {

    /** Fields of text; each is also a key: {@code prompt:"soft light"}. The order is the order of importance. */
    public static final List<String> TEXTS = List.of("title", "element", "tags", "file", "prompt", "notes", "failure");

    /** Exact values, counted for the facet rail. */
    public static final List<String> FACETS =
            List.of("kind", "mode", "provider", "tier", "project", "tag", "state", "origin", "role", "quality", "element", "by", "rights", "consent",
                    "motion", "direction", "speed", "shake", "held", "source", "ratio", "res", "collection");

    /** Those of them the rail beside the results counts. */
    public static final List<String> COUNTED =
            List.of("kind", "mode", "provider", "tier", "project", "tag", "role", "quality", "element", "state", "origin", "rights", "ratio", "res", "motion");

    public static final List<String> NUMBERS = List.of("cost", "dur", "fps", "rating", "used");

    /** When it was made: {@code created:-7d..}. */
    public static final String CREATED = "created";

    /** The key of {@link #MARKS}: {@code is:picked}. */
    public static final String MARK = "is";

    /** A copy that was merged into another asset; left out of every answer whose query does not ask for it. */
    public static final String MERGED = "merged";

    /** Left out of every answer whose query does not ask for it. */
    public static final String HIDDEN = "hidden";

    /** Asked for by its own name, or as {@code is:hidden}: what was purged is hidden too. */
    public static final String PURGED = "purged";

    /** What a thing may be said to be; a source of documents gives those that hold as values of {@link #MARK}. */
    public static final List<String> MARKS = List.of("picked", "passed", "proven", "unused", "superseded", "replaced", "near-duplicate", MERGED, HIDDEN, PURGED);

    /** The key of {@link #PARTS}: {@code has:audio}, {@code no:audio}. */
    public static final String HAS = "has";

    /** What search lets only those have that were made from something on record. */
    public static final String LINEAGE = "lineage";

    /** What a thing may be said to have; as with the marks, those that hold are values of {@link #HAS}. */
    public static final List<String> PARTS = List.of("audio", LINEAGE);

    /** Every field of exact values a document may have. */
    public static final List<String> VALUES = Stream.concat(FACETS.stream(), Stream.of(MARK, HAS)).toList();

    private Keys() {}
}
