package takebook.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a project does at issue time with inputs whose rights are missing, over or without consent. */
public enum RightsPolicy {

    OFF("Off", "Nothing is said."),
    WARN("Warn", "It is said before issuing and kept with the generation; whoever may issue decides."),
    BLOCK("Block", "It is refused; an approver or administrator may override it with a reason.");

    /** For what belongs to no project, and until somebody chooses. */
    public static final RightsPolicy USUAL = WARN;

    private final String label;
    private final String meaning;

    RightsPolicy(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public static Optional<RightsPolicy> named(String word) {
        return Arrays.stream(values()).filter(policy -> policy.word().equals(word.strip().toLowerCase(Locale.ROOT))).findFirst();
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
