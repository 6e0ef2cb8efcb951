package takebook.board.shot;

import java.util.ArrayList;
import java.util.List;

/**
 * Which words came into a text and which went out of it, each run of them together, in the order of the texts. Words are compared
 * without the punctuation around them and without regard to case.
 */
record WordDiff(List<String> added, List<String> removed) {

    /** Longer texts are not compared word by word: a prompt has at most 2,500 characters. */
    private static final int MOST_WORDS = 600;

    static WordDiff between(String before, String after) {
        var old = words(before);
        var fresh = words(after);
        int[][] common = common(old, fresh);
        var added = new Runs();
        var removed = new Runs();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && same(old.get(i), fresh.get(j))) {
                added.end();
                removed.end();
                i++;
                j++;
            } else if (j < fresh.size() && (i == old.size() || common[i][j + 1] >= common[i + 1][j])) {
                added.add(fresh.get(j++));
            } else {
                removed.add(old.get(i++));
            }
        }
        return new WordDiff(added.whole(), removed.whole());
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+")).stream().filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
    }

    /** How long the longest common sequence of the rests from i and j on is. */
    private static int[][] common(List<String> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = same(old.get(i), fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static boolean same(String one, String other) {
        return bare(one).equalsIgnoreCase(bare(other));
    }

    private static String bare(String word) {
        return word.replaceAll("^[\\p{Punct}&&[^@]]+|\\p{Punct}+$", "");
    }

    private static final class Runs {

        private final List<String> whole = new ArrayList<>();
        private final List<String> run = new ArrayList<>();

        void add(String word) {
            run.add(word);
        }

        void end() {
            if (!run.isEmpty()) {
                whole.add(String.join(" ", run).replaceAll("[,.;:]+$", ""));
                run.clear();
            }
        }

        List<String> whole() {
            end();
            return List.copyOf(whole);
        }
    }
}
