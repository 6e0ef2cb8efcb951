package takebook.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which versions of elements a project lets through at issue time. */
public enum ElementsPolicy {

    ANY("Any version", "Drafts and deprecated versions too."),
    PUBLISHED("Published versions", "Published, approved and locked ones; drafts and deprecated ones are refused."),
    APPROVED("Approved versions", "Approved and locked ones only.");

    private final String label;
    private final String meaning;

    ElementsPolicy(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public static Optional<ElementsPolicy> named(@Nullable String word) {
        return Arrays.stream(values()).filter(policy -> policy.word().equals(word)).findFirst();
    }

    /** As programs and forms write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
