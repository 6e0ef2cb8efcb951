package takebook.element;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param versions all of them, newest first; never empty */
public record Element(
        long id,
        String name,
        ElementKind kind,
        @Nullable Long project,
        List<ElementVersion> versions,
        Instant createdAt,
        String createdBy) {

    public ElementVersion newest() {
        return versions.getFirst();
    }
}
