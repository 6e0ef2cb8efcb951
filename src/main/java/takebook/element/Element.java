package takebook.element;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.element.view.ElementKind;

/**
 * @param project who owns it; null for the whole library. Other projects may use it all the same
 * @param versions all of them, newest first; never empty
 */
public record Element(
        long id,
        String name,
        ElementKind kind,
        @Nullable Long project,
        List<ElementVersion> versions,
        Instant createdAt,
        String createdBy,
        Standing standing) {

    public ElementVersion newest() {
        return versions.getFirst();
    }

    /** The newest version that may be used. */
    public Optional<ElementVersion> published() {
        return Optional.ofNullable(standing.published()).flatMap(this::numbered);
    }

    public Optional<ElementVersion> numbered(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    public boolean deprecated() {
        return standing.deprecated() != null;
    }

    public String url() {
        return "/elements/" + id;
    }
}
