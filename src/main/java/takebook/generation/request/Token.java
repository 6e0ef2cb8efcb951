package takebook.generation.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The canonical name of a slot inside a prompt: {@code @image_1}, {@code @element_2}, {@code @video_1}. */
record Token(Kind kind, int number) {

    enum Kind {
        IMAGE, ELEMENT, VIDEO;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern FORM = Pattern.compile("@(image|element|video)_([1-9]\\d?)");

    /** Also what other hosts write for the same thing, {@code @Image1}: it would go out as plain words and bind nothing. */
    private static final Pattern ANY_SPELLING = Pattern.compile("@(?i:image|element|video)_?\\d+");

    static Optional<Token> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Token(Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Everything in the prompt that was meant as a token, each spelling once, in order. */
    static List<String> mentionedIn(String prompt) {
        return ANY_SPELLING.matcher(prompt).results().map(MatchResult::group).distinct().toList();
    }

    @Override
    public String toString() {
        return "@" + kind.word() + "_" + number;
    }
}
