package takebook.search;

import java.util.ArrayList;
import java.util.List;
import takebook.search.Hit.Piece;
import takebook.search.index.Marks;

/** What is shown of a text in which the words of a query stand. */
final class Highlights {

    private static final int BEFORE = 60;
    private static final int LONGEST = 240;

    private Highlights() {}

    static boolean isMarked(String text) {
        return text.contains(Marks.BEGIN);
    }

    /** @param marked a sentence, which may be as long as a prompt; what is shown of it begins shortly before the first mark */
    static List<Piece> pieces(String marked) {
        return split(clipped(marked));
    }

    private static String clipped(String marked) {
        int from = Math.max(0, marked.indexOf(Marks.BEGIN) - BEFORE);
        int to = Math.min(marked.length(), from + LONGEST);
        if (from > 0) {
            int blank = marked.indexOf(' ', from);
            from = blank >= 0 && blank < marked.indexOf(Marks.BEGIN) ? blank + 1 : from;
        }
        String clip = marked.substring(from, to);
        if (clip.lastIndexOf(Marks.BEGIN) > clip.lastIndexOf(Marks.END)) {
            clip = clip + Marks.END;
        }
        return (from > 0 ? "… " : "") + clip + (to < marked.length() ? " …" : "");
    }

    private static List<Piece> split(String marked) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        while (at < marked.length()) {
            int begin = marked.indexOf(Marks.BEGIN, at);
            int end = begin < 0 ? -1 : marked.indexOf(Marks.END, begin);
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
