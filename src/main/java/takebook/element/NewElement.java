package takebook.element;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element as somebody asks for it; nothing in it is checked yet. The members of its first version are those of {@link NewElementVersion}. */
public record NewElement(
        @Nullable String name,
        @Nullable String kind,
        @Nullable Long project,
        @Nullable List<Long> images,
        @Nullable List<String> views,
        @Nullable String canonicalPhrase,
        @Nullable List<String> bannedPhrases,
        @Nullable String description,
        @Nullable String dos,
        @Nullable String donts,
        @Nullable String note,
        @Nullable String state) {

    public NewElement(@Nullable String name, @Nullable String kind, @Nullable Long project, @Nullable List<Long> images,
            @Nullable String canonicalPhrase, @Nullable List<String> bannedPhrases, @Nullable String note) {
        this(name, kind, project, images, null, canonicalPhrase, bannedPhrases, null, null, null, note, null);
    }

    NewElementVersion firstVersion() {
        return new NewElementVersion(images, views, canonicalPhrase, bannedPhrases, description, dos, donts, note, state);
    }
}
