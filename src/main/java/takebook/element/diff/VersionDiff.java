package takebook.element.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import takebook.element.ElementVersion;

/**
 * The difference between two versions of one element.
 *
 * @param pictures every picture of either version: those of the newer one in their order, then those that were taken out
 * @param texts only those that differ
 */
public record VersionDiff(ElementVersion from, ElementVersion to, List<PictureChange> pictures, List<TextChange> texts) {

    /** What became of a picture. */
    public enum Fate { KEPT, MOVED, RELABELLED, ADDED, REMOVED }

    /** @param before its place in the older version, counted from 1, @param after in the newer; 0 where it is not in it */
    public record PictureChange(long asset, Fate fate, int before, int after, @Nullable String viewBefore, @Nullable String viewAfter) {}

    /** @param what the name of the text, as pages call it */
    public record TextChange(String what, String before, String after, List<WordChange> words) {}

    public static VersionDiff between(ElementVersion from, ElementVersion to) {
        return new VersionDiff(from, to, pictures(from, to), texts(from, to));
    }

    private static List<PictureChange> pictures(ElementVersion from, ElementVersion to) {
        var changes = new ArrayList<PictureChange>();
        var kept = from.images().stream().filter(to.images()::contains).toList();
        var keptNow = to.images().stream().filter(from.images()::contains).toList();
        for (int i = 0; i < to.images().size(); i++) {
            long asset = to.images().get(i);
            int before = from.images().indexOf(asset);
            var viewBefore = before < 0 ? null : from.views().get(before);
            var viewAfter = to.views().get(i);
            changes.add(new PictureChange(asset, fate(before >= 0, kept.indexOf(asset) == keptNow.indexOf(asset), Objects.equals(viewBefore, viewAfter)), before + 1, i + 1, viewBefore, viewAfter));
        }
        for (int i = 0; i < from.images().size(); i++) {
            if (!to.images().contains(from.images().get(i))) {
                changes.add(new PictureChange(from.images().get(i), Fate.REMOVED, i + 1, 0, from.views().get(i), null));
            }
        }
        return List.copyOf(changes);
    }

    /** A picture that only moved up because one before it was taken out did not move. */
    private static Fate fate(boolean wasThere, boolean samePlace, boolean sameView) {
        if (!wasThere) {
            return Fate.ADDED;
        }
        if (!samePlace) {
            return Fate.MOVED;
        }
        return sameView ? Fate.KEPT : Fate.RELABELLED;
    }

    private static List<TextChange> texts(ElementVersion from, ElementVersion to) {
        var changes = new ArrayList<TextChange>();
        add(changes, "phrase", from.canonicalPhrase(), to.canonicalPhrase());
        add(changes, "banned words", String.join("\n", from.bannedPhrases()), String.join("\n", to.bannedPhrases()));
        add(changes, "description", from.description(), to.description());
        add(changes, "do’s", from.dos(), to.dos());
        add(changes, "don’ts", from.donts(), to.donts());
        return List.copyOf(changes);
    }

    private static void add(List<TextChange> changes, String what, @Nullable String before, @Nullable String after) {
        String old = before == null ? "" : before;
        String now = after == null ? "" : after;
        if (!old.equals(now)) {
            changes.add(new TextChange(what, old, now, WordChange.between(old, now)));
        }
    }

    public boolean nothing() {
        return texts.isEmpty() && count(Fate.KEPT) == pictures.size();
    }

    /** The difference in a line: “2 pictures replaced”, “phrase changed”. */
    public List<String> phrases() {
        var phrases = new ArrayList<String>();
        long added = count(Fate.ADDED);
        long removed = count(Fate.REMOVED);
        long replaced = Math.min(added, removed);
        say(phrases, replaced, "replaced");
        say(phrases, added - replaced, "added");
        say(phrases, removed - replaced, "taken out");
        say(phrases, count(Fate.MOVED), "moved");
        say(phrases, count(Fate.RELABELLED), "named otherwise");
        texts.forEach(text -> phrases.add(text.what() + " changed"));
        return List.copyOf(phrases);
    }

    private static void say(List<String> phrases, long pictures, String what) {
        if (pictures > 0) {
            phrases.add("%d %s %s".formatted(pictures, pictures == 1 ? "picture" : "pictures", what));
        }
    }

    private long count(Fate fate) {
        return pictures.stream().filter(picture -> picture.fate() == fate).count();
    }
}
