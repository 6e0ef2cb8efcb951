package takebook.asset.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.problem.Violation;

/** Everything about an asset that people may change, as it is to be afterwards. */
public record AssetEdit(
        String title, @Nullable String role, List<String> tags, @Nullable String notes, @Nullable Long project) {

    public AssetEdit {
        title = title.strip();
        role = emptyAsNull(role);
        notes = emptyAsNull(notes);
        tags = tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    /**
     * What of it cannot be stored, all at once; {@code Assets.change} and every intake refuse it.
     *
     * @param before the role that is stored, which may stay what it is
     */
    public List<Violation> violations(@Nullable String before) {
        return EditCheck.violations(this, before);
    }

    private static @Nullable String emptyAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
