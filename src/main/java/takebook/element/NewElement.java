package takebook.element;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element as somebody asks for it; nothing in it is checked yet. */
public record NewElement(
        @Nullable String name,
        @Nullable String kind,
        @Nullable Long project,
        @Nullable List<Long> images,
        @Nullable String canonicalPhrase,
        @Nullable List<String> bannedPhrases,
        @Nullable String note) {

    NewElementVersion firstVersion() {
        return new NewElementVersion(images, canonicalPhrase, bannedPhrases, note);
    }
}
