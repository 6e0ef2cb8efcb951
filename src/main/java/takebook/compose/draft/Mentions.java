package takebook.compose.draft;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tokens inside a prompt. All of them are rewritten in one pass, so that two can change places. */
final class Mentions {

    private static final Pattern TOKEN = Pattern.compile("@(?:image|element|video)_\\d+");

    /** @param rewritten how many mentions read differently now */
    record Rewritten(String prompt, int rewritten) {}

    private Mentions() {}

    static int of(String token, String prompt) {
        return (int) TOKEN.matcher(prompt).results().filter(found -> found.group().equals(token)).count();
    }

    static Rewritten rewrite(String prompt, Map<String, String> renamed) {
        int rewritten = (int) TOKEN.matcher(prompt).results()
                .filter(found -> !renamed.getOrDefault(found.group(), found.group()).equals(found.group()))
                .count();
        String text = TOKEN.matcher(prompt).replaceAll(
                found -> Matcher.quoteReplacement(renamed.getOrDefault(found.group(), found.group())));
        return new Rewritten(text, rewritten);
    }
}
