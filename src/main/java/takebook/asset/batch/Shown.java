package takebook.asset.batch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which files of a batch a page lists. */
public enum Shown {
    ALL("All", "true"),
    UNFINISHED("Unfinished", "f.state in ('EXPECTED', 'ARRIVING', 'UNPACKING')"),
    REFUSED("Refused", "f.state = 'REFUSED'"),
    HERE("Already here", "f.state = 'HERE'"),
    DONE("Done", "f.state in ('READY', 'KEPT', 'UNPACKED')");

    private final String label;
    private final String condition;

    Shown(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    public String label() {
        return label;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the table {@code f}; text of ours, no parameters. */
    String condition() {
        return condition;
    }

    public long of(Tally tally) {
        return switch (this) {
            case ALL -> tally.total();
            case UNFINISHED -> tally.unfinished();
            case REFUSED -> tally.count(FileState.REFUSED);
            case HERE -> tally.count(FileState.HERE);
            case DONE -> tally.count(FileState.READY) + tally.count(FileState.KEPT) + tally.count(FileState.UNPACKED);
        };
    }

    public static Shown of(@Nullable String key) {
        for (Shown shown : values()) {
            if (shown.key().equals(key)) {
                return shown;
            }
        }
        return ALL;
    }
}
