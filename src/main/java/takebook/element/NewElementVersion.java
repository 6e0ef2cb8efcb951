package takebook.element;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The next version of an element as somebody asks for it; nothing in it is checked yet.
 *
 * @param views what each image shows; left out, the first is the front and the others say nothing
 * @param state {@code draft} or {@code published}; left out, it is published
 */
public record NewElementVersion(
        @Nullable List<Long> images,
        @Nullable List<String> views,
        @Nullable String canonicalPhrase,
        @Nullable List<String> bannedPhrases,
        @Nullable String description,
        @Nullable String dos,
        @Nullable String donts,
        @Nullable String note,
        @Nullable String state) {

    public NewElementVersion(@Nullable List<Long> images, @Nullable String canonicalPhrase, @Nullable List<String> bannedPhrases,
            @Nullable String note) {
        this(images, null, canonicalPhrase, bannedPhrases, null, null, null, note, null);
    }
}
