package takebook.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with what was entered.
 *
 * @param field the member of the request it is about, as the API names it, such as {@code slots[1].asset}
 * @param message what is wrong and what to do, in one sentence
 * @param rule the stable id of the rule it breaks, where there is one
 */
public record Violation(String field, String message, @Nullable String rule) {

    public static Violation of(String field, String message) {
        return new Violation(field, message, null);
    }
}
