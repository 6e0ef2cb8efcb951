package takebook.element;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an element looked like from one moment on. Never changes.
 *
 * @param id its lineage node
 * @param number counts from 1 within the element
 * @param images one to four assets; the first is the frontal view
 * @param canonicalPhrase the words every prompt should use for it, such as “the red jacket”
 * @param bannedPhrases words a prompt should not use instead
 */
public record ElementVersion(
        long id,
        long element,
        String name,
        ElementKind kind,
        @Nullable Long project,
        int number,
        List<Long> images,
        @Nullable String canonicalPhrase,
        List<String> bannedPhrases,
        @Nullable String note,
        Instant createdAt,
        String createdBy) {

    public long frontal() {
        return images.getFirst();
    }

    public String title() {
        return name + " v" + number;
    }

    public String url() {
        return "/elements/%d/versions/%d".formatted(element, number);
    }
}
