package takebook.search.index;

import java.util.ArrayList;
import java.util.List;
import takebook.search.Hit.Piece;

/**
 * Where the words of a query stand in a text. The library marks them with two characters that mean nothing in Unicode and are
 * taken out of every text before it is indexed, so that nothing a person wrote can pass for a mark.
 */
public final class Highlights {

    public static final String BEGIN = "\uE000";
    public static final String END = "\uE001";

    private static final int BEFORE = 60;
    private static final int LONGEST = 240;

    private Highlights() {}

    static String withoutMarks(String text) {
        return text.replace(BEGIN, "").replace(END, "");
    }

    public static boolean isMarked(String text) {
        return text.contains(BEGIN);
    }

    /** @param marked a sentence, which may be as long as a prompt; what is shown of it begins shortly before the first mark */
    public static List<Piece> pieces(String marked) {
        return split(clipped(marked));
    }

    private static String clipped(String marked) {
        int from = Math.max(0, marked.indexOf(BEGIN) - BEFORE);
        int to = Math.min(marked.length(), from + LONGEST);
        if (from > 0) {
            int blank = marked.indexOf(' ', from);
            from = blank >= 0 && blank < marked.indexOf(BEGIN) ? blank + 1 : from;
        }
        String clip = marked.substring(from, to);
        if (clip.lastIndexOf(BEGIN) > clip.lastIndexOf(END)) {
            clip = clip + END;
        }
        return (from > 0 ? "… " : "") + clip + (to < marked.length() ? " …" : "");
    }

    private static List<Piece> split(String marked) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        while (at < marked.length()) {
            int begin = marked.indexOf(BEGIN, at);
            int end = begin < 0 ? -1 : marked.indexOf(END, begin);
            if (end < 0) {
                add(pieces, marked.substring(at), false);
                break;
            }
            add(pieces, marked.substring(at, begin), false);
            add(pieces, marked.substring(begin + 1, end), true);
            at = end + 1;
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
