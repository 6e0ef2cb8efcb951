package takebook.element;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.element.view.ElementKind;
import takebook.element.view.ViewVocabulary;

/**
 * What an element looked like from one moment on. Never changes, but for its state.
 *
 * @param id its lineage node
 * @param number counts from 1 within the element
 * @param images one to four assets; the first is the frontal view
 * @param views what each of the images shows, in the words of {@link ViewVocabulary}; as long as the images
 * @param canonicalPhrase the words every prompt should use for it, such as “the red jacket”
 * @param bannedPhrases words a prompt should not use instead
 * @param dos what a take should keep to, @param donts what it should keep away from
 * @param note what is new about it, for whoever decides about using it
 */
public record ElementVersion(
        long id,
        long element,
        String name,
        ElementKind kind,
        @Nullable Long project,
        int number,
        List<Long> images,
        List<String> views,
        @Nullable String canonicalPhrase,
        List<String> bannedPhrases,
        @Nullable String description,
        @Nullable String dos,
        @Nullable String donts,
        @Nullable String note,
        Instant createdAt,
        String createdBy,
        VersionState state,
        Instant stateAt,
        String stateBy) {

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
