package takebook.compose.draft;

import java.time.Instant;
import java.util.List;

/**
 * A draft as it is kept.
 *
 * @param version counts changes
 * @param sitting the page in one browser that saved last
 * @param said what the last button changed besides what was asked, one sentence each
 * @param createdBy whose draft it is; every producer may open it
 */
public record Draft(
        long id,
        int version,
        String sitting,
        DraftContent content,
        List<String> said,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy) {

    public String url() {
        return "/compose/" + id;
    }

    /** The first words, for lists. */
    public String title() {
        String words = content.prompt().strip().lines().findFirst().orElse("");
        return words.isEmpty() ? "Draft " + id : words;
    }
}
