package takebook.provider.sandbox;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words in a prompt, written {@code sandbox:slow}, that make the sandbox misbehave on purpose so that every state can be seen. */
enum Steering {

    /** Waits before it starts; see {@link SandboxConfig#slow()}. */
    SLOW,
    /** The submit is refused, class policy. */
    REFUSE,
    /** The first submit of this request is refused, class rate; the next is taken. */
    BUSY,
    /** Accepted, but the answer gets lost; a look-up finds the task. */
    DOUBT,
    /** Accepted, the answer gets lost, and a look-up cannot tell. */
    UNCLEAR,
    /** The render fails, class provider, and costs nothing. */
    FAIL,
    /** The output is cut off in the middle. */
    BROKEN,
    /** Reported as done and charged, without a file. */
    LOST,
    /** Reported as done with a file that cannot be fetched any more. */
    GONE;

    private static final Pattern WORDS = Pattern.compile("(?<![\\w:])sandbox:("
            + Arrays.stream(values()).map(Steering::word).collect(Collectors.joining("|")) + ")(?!\\w)", Pattern.CASE_INSENSITIVE);

    static Set<Steering> in(String prompt) {
        var found = EnumSet.noneOf(Steering.class);
        WORDS.matcher(prompt).results().forEach(match -> found.add(valueOf(match.group(1).toUpperCase(Locale.ROOT))));
        return found;
    }

    /** The prompt as it would be without them. */
    static String without(String prompt) {
        return WORDS.matcher(prompt).replaceAll("").replaceAll("\\s+", " ").strip();
    }

    private static String word(Steering steering) {
        return steering.name().toLowerCase(Locale.ROOT);
    }
}
