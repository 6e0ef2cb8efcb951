package takebook.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code sort:} may name. Without it: by relevance when the query has words, else newest first. */
public enum SortOrder {
    RELEVANCE("relevance", "relevance", null, false),
    NEWEST("created", "created-desc", Keys.CREATED, true),
    OLDEST("created-asc", "created-asc", Keys.CREATED, false),
    COST("cost", "cost-desc", "cost", true),
    CHEAPEST("cost-asc", "cost-asc", "cost", false),
    LONGEST("dur", "dur-desc", "dur", true),
    SHORTEST("dur-asc", "dur-asc", "dur", false),
    BEST("rating", "rating-desc", "rating", true),
    MOST_USED("used", "used-desc", "used", true);

    private final String word;
    private final String otherWord;
    private final @Nullable String key;
    private final boolean descending;

    SortOrder(String word, String otherWord, @Nullable String key, boolean descending) {
        this.word = word;
        this.otherWord = otherWord;
        this.key = key;
        this.descending = descending;
    }

    /** {@link Keys#CREATED} or one of {@link Keys#NUMBERS}; none for relevance. */
    @Nullable public String key() {
        return key;
    }

    public boolean descending() {
        return descending;
    }

    /** Whether a page can begin right after a known document, at any depth. */
    public boolean byCreation() {
        return this == NEWEST || this == OLDEST;
    }

    static Optional<SortOrder> named(String word) {
        return Arrays.stream(values()).filter(order -> order.word.equals(word) || order.otherWord.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).flatMap(order -> Stream.of(order.word, order.otherWord)).distinct().toList();
    }
}
