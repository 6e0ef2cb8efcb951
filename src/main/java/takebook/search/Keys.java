package takebook.search;

import java.util.List;

/** The words a query may put before a colon, by what they mean. */
final class Keys {

    /** Fields of text; each is also a key: {@code prompt:"soft light"}. The order is the order of importance. */
    static final List<String> TEXTS = List.of("title", "element", "tags", "file", "prompt", "notes", "failure");

    /** Exact values, counted for the facet rail. */
    static final List<String> FACETS =
            List.of("kind", "mode", "provider", "tier", "project", "tag", "state", "origin", "role", "element", "by");

    /** Those of them the rail beside the results counts. */
    static final List<String> COUNTED = List.of("kind", "mode", "provider", "tier", "project", "tag", "state", "origin");

    static final List<String> NUMBERS = List.of("cost", "dur");

    private Keys() {}
}
