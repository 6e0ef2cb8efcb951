package takebook.search;

import takebook.problem.Problem;

/** Where the next page begins: right after a document when the order is by creation, else at a count of results. */
sealed interface PageMark {

    /** Results further down than this need a narrower query, or {@code sort:created-desc}, which has no end. */
    int DEEPEST = 10_000;

    record Start() implements PageMark {}

    record AfterDocument(long created, long node) implements PageMark {}

    record AtCount(int count) implements PageMark {}

    static PageMark parse(String text) {
        var parts = text.split("\\.");
        try {
            if (parts.length == 2) {
                return new AfterDocument(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            }
            int count = Integer.parseInt(text);
            if (count > 0 && count <= DEEPEST) {
                return new AtCount(count);
            }
        } catch (NumberFormatException e) {
            throw Problem.MALFORMED.because("“after” is taken from the link to the next page, not made up: " + text);
        }
        throw Problem.MALFORMED.because("results further down than %d need a narrower query or sort:created-desc".formatted(DEEPEST));
    }

    static String after(long created, long node) {
        return created + "." + node;
    }
}
