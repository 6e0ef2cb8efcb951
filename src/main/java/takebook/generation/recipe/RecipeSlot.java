package takebook.generation.recipe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One input as it was sealed.
 *
 * @param elementVersion null for a plain image or clip
 * @param inputs the one image or clip; for an element its images, the frontal one first
 */
public record RecipeSlot(String token, @Nullable String role, @Nullable Long elementVersion, List<SealedInput> inputs) {

    public RecipeSlot {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException(token + " is sealed without an image or clip");
        }
    }

    /** The asset of a plain slot; null for an element. */
    public @Nullable Long asset() {
        return elementVersion == null ? inputs.getFirst().asset() : null;
    }
}
