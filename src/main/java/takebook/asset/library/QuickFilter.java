package takebook.asset.library;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A filter at one click. It edits the query, which stays the one truth of the list.
 *
 * @param url the same list with this filter put in, or taken out when it is on
 */
record QuickFilter(String label, String group, boolean on, String url) {

    private record Term(String key, String value, String label) {}

    private static final List<Term> TERMS = List.of(
            new Term("kind", "image", "Pictures"),
            new Term("kind", "video", "Clips"),
            new Term("kind", "take", "Takes"),
            new Term("origin", "uploaded", "Uploaded"),
            new Term("origin", "derived", "Cut from others"),
            new Term("state", "kept", "Kept without preview"));

    static List<QuickFilter> all(String q, LibraryPlace place) {
        return TERMS.stream().map(term -> of(term, q, place)).toList();
    }

    private static QuickFilter of(Term term, String q, LibraryPlace place) {
        String text = term.key() + ":" + term.value();
        boolean on = words(q).anyMatch(text::equalsIgnoreCase);
        String rest = words(q).filter(word -> !word.startsWith(term.key() + ":")).collect(Collectors.joining(" "));
        String edited = on ? rest : (rest + " " + text).strip();
        return new QuickFilter(term.label(), term.key(), on, place.url(edited));
    }

    /** Good enough to find a filter of ours again; words inside quotes are put back as they were. */
    private static Stream<String> words(String q) {
        return Arrays.stream(q.split("\\s+")).filter(word -> !word.isEmpty());
    }
}
