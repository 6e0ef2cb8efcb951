package takebook.element;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next version of an element as somebody asks for it; nothing in it is checked yet. */
public record NewElementVersion(
        @Nullable List<Long> images,
        @Nullable String canonicalPhrase,
        @Nullable List<String> bannedPhrases,
        @Nullable String note) {}
