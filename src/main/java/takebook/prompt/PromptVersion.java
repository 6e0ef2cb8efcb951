package takebook.prompt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The words of a prompt from one moment on. Never changes.
 *
 * @param id its lineage node
 * @param number counts from 1 within the prompt
 * @param text exactly as it was typed
 */
public record PromptVersion(
        long id,
        long prompt,
        String title,
        @Nullable Long project,
        int number,
        String text,
        @Nullable String note,
        Instant createdAt,
        String createdBy) {

    public String label() {
        return title + " v" + number;
    }

    public int words() {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    public int characters() {
        return text.codePointCount(0, text.length());
    }

    public String url() {
        return "/prompts/%d/versions/%d".formatted(prompt, number);
    }

    public String firstLine() {
        return text.strip().lines().findFirst().orElse("");
    }
}
