package takebook.lineage.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a part of the graph, ready to be written as SVG: causes on the left, effects on the right. All lengths are in
 * pixels at full size.
 */
record Drawing(int width, int height, List<Box> boxes, List<Arrow> arrows) {

    static final int BOX_WIDTH = 168;
    static final int BOX_HEIGHT = 96;
    static final int PICTURE = 64;

    private static final int FIRST_BROAD = 0x2E80;
    private static final int WIDE_LINE = 22;
    private static final int NARROW_LINE = 11;

    /** A card and where its upper left corner lies. */
    record Box(Card card, int x, int y) {

        /** The title in at most three lines that fit beside the picture, or below the kind when there is none. */
        public List<String> lines() {
            return wrapped(card.title(), card.picture() == null ? WIDE_LINE : NARROW_LINE);
        }

        public int textX() {
            return x + (card.picture() == null ? 12 : PICTURE + 18);
        }

        public int lineY(int line) {
            return y + 46 + line * 16;
        }

        public String stateKey() {
            @Nullable String state = card.state();
            return state == null ? "" : state.toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param path in the notation of SVG */
    record Arrow(String path, String words, int wordsX, int wordsY) {}

    private static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && breadth(line) + 1 + breadth(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        boolean cut = lines.size() > 3;
        var shown = lines.subList(0, Math.min(3, lines.size())).stream().map(each -> clipped(each, width)).toList();
        return cut ? List.of(shown.get(0), shown.get(1), clipped(shown.get(2) + "…", width)) : shown;
    }

    private static String clipped(String text, int width) {
        if (breadth(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && breadth(text.substring(0, end)) > width - 1) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    /** Chinese, Japanese and Korean characters are twice as broad as letters. */
    private static int breadth(CharSequence text) {
        return text.codePoints().map(character -> character >= FIRST_BROAD ? 2 : 1).sum();
    }
}
