package takebook.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code sort:} may name. Without it: by relevance when the query has words, else newest first. */
enum SortOrder {
    RELEVANCE("relevance", "relevance", null, false),
    NEWEST("created", "created-desc", Fields.CREATED, true),
    OLDEST("created-asc", "created-asc", Fields.CREATED, false),
    COST("cost", "cost-desc", Fields.number("cost"), true),
    CHEAPEST("cost-asc", "cost-asc", Fields.number("cost"), false),
    LONGEST("dur", "dur-desc", Fields.number("dur"), true),
    SHORTEST("dur-asc", "dur-asc", Fields.number("dur"), false),
    BEST("rating", "rating-desc", Fields.number("rating"), true),
    MOST_USED("used", "used-desc", Fields.number("used"), true);

    private final String word;
    private final String otherWord;
    private final @Nullable String field;
    private final boolean descending;

    SortOrder(String word, String otherWord, @Nullable String field, boolean descending) {
        this.word = word;
        this.otherWord = otherWord;
        this.field = field;
        this.descending = descending;
    }

    @Nullable String field() {
        return field;
    }

    boolean descending() {
        return descending;
    }

    /** Whether a page can begin right after a known document, at any depth. */
    boolean byCreation() {
        return this == NEWEST || this == OLDEST;
    }

    static Optional<SortOrder> named(String word) {
        return Arrays.stream(values()).filter(order -> order.word.equals(word) || order.otherWord.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).flatMap(order -> Stream.of(order.word, order.otherWord)).distinct().toList();
    }
}
