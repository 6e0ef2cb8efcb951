package takebook.element.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of words that stayed, came or went.
 *
 * @param text with its blanks, so that the stretches put together are the text
 */
public record WordChange(Kind kind, String text) {

    public enum Kind { SAME, ADDED, REMOVED }

    private static final Pattern WORD_OR_GAP = Pattern.compile("\\s+|[\\p{L}\\p{N}'’-]+|.", Pattern.DOTALL);

    static List<WordChange> between(String before, String after) {
        var old = words(before);
        var now = words(after);
        var changes = new ArrayList<WordChange>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(changes, Kind.SAME, old.subList(at, from));
            add(changes, Kind.REMOVED, delta.getSource().getLines());
            add(changes, Kind.ADDED, delta.getTarget().getLines());
            at = from + delta.getSource().size();
        }
        add(changes, Kind.SAME, old.subList(at, old.size()));
        return List.copyOf(changes);
    }

    private static void add(List<WordChange> changes, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            changes.add(new WordChange(kind, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        return WORD_OR_GAP.matcher(text).results().map(found -> found.group()).toList();
    }
}
