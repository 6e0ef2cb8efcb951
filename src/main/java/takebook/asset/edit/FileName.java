package takebook.asset.edit;

import java.text.Normalizer;
import java.util.stream.Collectors;

/**
 * What a sender called a file, made safe to store, to show and to send back. Never used as a path.
 *
 * <p>Characters that control the line, the text direction or nothing visible are taken out, for a name that reads backwards
 * can pretend to another ending. At most 200 characters, of which the ending survives.
 */
public record FileName(String text) {

    private static final int MOST_CHARACTERS = 200;
    private static final int LONGEST_ENDING = 10;
    private static final String UNNAMED = "unnamed";

    public static FileName of(String sent) {
        String visible = Normalizer.normalize(sent, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::isVisible)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .strip();
        return new FileName(visible.isEmpty() ? UNNAMED : shortened(visible));
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String shortened(String name) {
        if (name.length() <= MOST_CHARACTERS) {
            return name;
        }
        String ending = ending(name);
        int end = MOST_CHARACTERS - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + ending;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
    }

    /** The name without folders and ending: what an asset is called until somebody says better. */
    String asTitle() {
        String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        String stem = last.substring(0, last.length() - ending(last).length()).strip();
        return stem.isEmpty() ? text : stem;
    }
}
