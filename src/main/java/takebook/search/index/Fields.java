package takebook.search.index;

/** What the fields of the index are called. */
public final class Fields {

    public static final String NODE = "node";
    public static final String KIND = "kind";
    public static final String TITLE = "title";
    public static final String URL = "url";
    public static final String PICTURE = "picture";
    public static final String PROJECT = "project";
    public static final String CREATED = "created";

    private static final int LONGEST_VALUE = 256;

    private Fields() {}

    /** So that {@code mode:text-to-video} finds TEXT_TO_VIDEO; case and accents are the index's own matter. */
    public static String compared(String value) {
        return cut(value).replace('_', ' ').replace('-', ' ');
    }

    /** The library refuses very long values. */
    static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }

    /** The whole text; its words reduced to their stems. */
    public static String words(String key) {
        return "words_" + key;
    }

    /** The same text, its words as they are: for phrases and beginnings of words, and to rank exact forms first. */
    public static String exact(String key) {
        return "exact_" + key;
    }

    /** Lower-case values, to be filtered by. */
    public static String facet(String key) {
        return "facet_" + key;
    }

    /** The same values as their owner wrote them, to be counted and shown. */
    public static String count(String key) {
        return "count_" + key;
    }

    public static String number(String key) {
        return "number_" + key;
    }
}
