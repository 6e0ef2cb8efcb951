package takebook.lineage.use;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a thing depends on another, in the order in which it is shown. */
public enum UseKind {

    TAKES("Takes", "image"),
    GENERATIONS("Generations", "clapperboard"),
    ELEMENTS("Elements", "shapes"),
    CUTS("Cut out of it", "scissors"),
    REVISIONS("Newer revisions", "history"),
    OTHERS("Others", "git-fork");

    private final String label;
    private final String icon;

    UseKind(String label, String icon) {
        this.label = label;
        this.icon = icon;
    }

    public String label() {
        return label;
    }

    public String icon() {
        return icon;
    }

    /** As it stands in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<UseKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
