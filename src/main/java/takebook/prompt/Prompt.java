package takebook.prompt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param versions all of them, newest first; never empty */
public record Prompt(
        long id,
        String title,
        @Nullable Long project,
        List<PromptVersion> versions,
        Instant createdAt,
        String createdBy) {

    public PromptVersion newest() {
        return versions.getFirst();
    }
}
