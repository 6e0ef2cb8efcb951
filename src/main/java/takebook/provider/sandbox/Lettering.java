package takebook.provider.sandbox;

import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes in the picture, by files beside the clip, in the letters the bundled font has. */
final class Lettering {

    private static final List<UnicodeScript> IN_THE_FONT = List.of(
            UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.COMMON);
    private static final int MOST_LETTERS = 30;
    private static final int SMALLEST = 9;

    private final Path folder;
    private final Path font;
    private final Map<Path, String> texts = new LinkedHashMap<>();

    Lettering(Path folder, Path font) {
        this.folder = folder;
        this.font = font;
    }

    Map<Path, String> texts() {
        return texts;
    }

    /** A drawtext filter for one line; {@code x} and {@code y} are expressions of it. */
    String draw(String text, int size, String x, String y) {
        var file = folder.resolve("text-%d.txt".formatted(texts.size()));
        texts.put(file, text);
        return "drawtext=fontfile=%s:textfile=%s:expansion=none:fontsize=%d:fontcolor=white:borderw=%d:bordercolor=black@0.7:x=%s:y=%s"
                .formatted(escaped(font), escaped(file), size, Math.max(1, size / 12), x, y);
    }

    /** One line; letters the font does not have are left out, as an empty box would say less than nothing. */
    static String line(String text) {
        var line = text.codePoints()
                .map(letter -> Character.isWhitespace(letter) ? ' ' : letter)
                .filter(letter -> !Character.isISOControl(letter) && Character.isBmpCodePoint(letter))
                .filter(letter -> IN_THE_FONT.contains(UnicodeScript.of(letter)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString().replaceAll(" +", " ").strip();
        return line.length() <= MOST_LETTERS ? line : line.substring(0, MOST_LETTERS - 1) + "…";
    }

    /** The first words of a text on up to two lines. */
    static List<String> opening(String text) {
        var words = Arrays.stream(text.strip().split("\\s+")).limit(8).toList();
        int half = (words.size() + 1) / 2;
        return Stream.of(words.subList(0, half), words.subList(half, words.size()))
                .map(line -> line(String.join(" ", line)))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The size, at most {@code wished}, in which a line is not wider than {@code width}; letters are about 0.6 of their height. */
    static int fitting(String line, int width, int wished) {
        return Math.clamp(Math.round(width / (0.62 * Math.max(1, line.length()))), SMALLEST, Math.max(SMALLEST, wished));
    }

    /** Twice: a value is unquoted once by the filter graph and once by the filter. */
    private static String escaped(Path path) {
        String value = path.toString().replaceAll("([\\\\':])", "\\\\$1");
        return value.replaceAll("([\\\\'\\[\\],;])", "\\\\$1");
    }
}
