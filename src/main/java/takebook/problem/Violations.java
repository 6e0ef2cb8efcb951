package takebook.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with one request, so that all of it is said at once. */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    public void add(String field, String message) {
        found.add(Violation.of(field, message));
    }

    public void addAll(List<Violation> others) {
        found.addAll(others);
    }

    /** Entered text without the blanks around it; an empty text is reported and comes back empty. */
    public String required(String field, @Nullable String text, int mostCharacters) {
        String entered = text == null ? "" : text.strip();
        if (entered.isEmpty()) {
            add(field, "Fill this in.");
        }
        checkText(field, entered, mostCharacters);
        return entered;
    }

    /** Entered text without the blanks around it, or null when there is none. */
    public @Nullable String optional(String field, @Nullable String text, int mostCharacters) {
        if (text == null || text.isBlank()) {
            return null;
        }
        checkText(field, text.strip(), mostCharacters);
        return text.strip();
    }

    /** What no database column and no page can hold as it was typed: control characters and broken surrogate pairs. */
    public void checkText(String field, String text, int mostCharacters) {
        int characters = text.codePointCount(0, text.length());
        if (characters > mostCharacters) {
            add(field, "At most %d characters; this has %d.".formatted(mostCharacters, characters));
        }
        if (text.codePoints().anyMatch(Violations::isUnwritable)) {
            add(field, "This contains a character that is not text. Remove it or type the text again.");
        }
    }

    private static boolean isUnwritable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
            case Character.SURROGATE -> true;
            default -> false;
        };
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> all() {
        return List.copyOf(found);
    }

    /** Turns the request away when anything was found. */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw Problem.INVALID.because(all());
        }
    }
}
