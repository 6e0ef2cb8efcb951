package takebook.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The smallest part of a query that means something.
 *
 * @param from position of its first character, a leading minus included
 * @param to position after its last character
 */
record Token(Kind kind, int from, int to, boolean excluded, @Nullable String key, String text, boolean quoted, boolean closed) {

    enum Kind { OPEN, CLOSE, OR, TERM }

    /** Letters only, so that 16:9 and 12:30 stay words; not before {@code //}, so that an address does too. */
    private static final Pattern KEY = Pattern.compile("(\\p{Alpha}+)[:：](?!//)");
    private static final String OPENING_QUOTES = "\"“„”";
    private static final String CLOSING_QUOTES = "\"”“";

    static List<Token> of(String query) {
        var found = new ArrayList<Token>();
        int at = 0;
        while (at < query.length()) {
            if (isSpace(query.charAt(at))) {
                at++;
                continue;
            }
            var token = at(query, at);
            found.add(token);
            at = token.to;
        }
        return found;
    }

    private static Token at(String query, int from) {
        boolean excluded = query.charAt(from) == '-' && from + 1 < query.length() && !isSpace(query.charAt(from + 1));
        int at = excluded ? from + 1 : from;
        char first = query.charAt(at);
        if (isOpening(first)) {
            return new Token(Kind.OPEN, from, at + 1, excluded, null, "(", false, true);
        }
        if (isClosing(first)) {
            return new Token(Kind.CLOSE, from, at + 1, excluded, null, ")", false, true);
        }

        var key = KEY.matcher(query).region(at, query.length());
        String name = key.lookingAt() ? key.group(1).toLowerCase(java.util.Locale.ROOT) : null;
        int start = name == null ? at : key.end();
        if (start < query.length() && OPENING_QUOTES.indexOf(query.charAt(start)) >= 0) {
            return quoted(query, from, start, excluded, name);
        }

        int end = start;
        while (end < query.length() && !isSpace(query.charAt(end)) && !isOpening(query.charAt(end)) && !isClosing(query.charAt(end))) {
            end++;
        }
        String text = query.substring(start, end);
        boolean or = !excluded && name == null && text.equals("OR");
        return new Token(or ? Kind.OR : Kind.TERM, from, end, excluded, name, text, false, true);
    }

    private static Token quoted(String query, int from, int start, boolean excluded, @Nullable String key) {
        int end = start + 1;
        while (end < query.length() && CLOSING_QUOTES.indexOf(query.charAt(end)) < 0) {
            end++;
        }
        boolean closed = end < query.length();
        return new Token(Kind.TERM, from, closed ? end + 1 : end, excluded, key, query.substring(start + 1, end), true, closed);
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '（';
    }

    private static boolean isClosing(char c) {
        return c == ')' || c == '）';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
