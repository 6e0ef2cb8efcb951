package takebook.search.index;

/**
 * Where the words of a query stand in a text. The library marks them with two characters that mean nothing in Unicode and are
 * taken out of every text before it is indexed, so that nothing a person wrote can pass for a mark.
 */
public final class Marks {

    public static final String BEGIN = "\uE000";
    public static final String END = "\uE001";

    private Marks() {}

    static String outOf(String text) {
        return text.replace(BEGIN, "").replace(END, "");
    }
}
