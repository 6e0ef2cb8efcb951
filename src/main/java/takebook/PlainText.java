package takebook;

import java.util.regex.Pattern;

/**
 * Text from outside on one line, for the log and for pages that show what others wrote: no line breaks, no escape
 * sequences, nothing that turns the reading direction.
 */
public final class PlainText {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");
    private static final int LONGEST = 500;

    private PlainText() {}

    public static String of(String text) {
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return UNPRINTABLE.matcher(shortened).replaceAll(found -> "\\\\u%04x".formatted(found.group().codePointAt(0)));
    }
}
