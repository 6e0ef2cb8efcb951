package takebook.generation.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.capability.Mode;
import takebook.capability.Tier;

/**
 * What somebody wants rendered. It may be wrong; {@link RequestCheck} says how.
 *
 * @param shot a place in the project, kept beside the generation and no part of the recipe
 * @param prompt with canonical tokens, {@code @image_1}
 * @param slots in the order in which a provider is given them
 * @param acknowledge the ids of the lint findings the issuer has read and overrides
 */
public record GenerationRequest(
        @Nullable Long project,
        @Nullable Long shot,
        String provider,
        Mode mode,
        Tier tier,
        String prompt,
        @Nullable Long promptVersion,
        List<Slot> slots,
        Parameters parameters,
        List<String> acknowledge) {

    public GenerationRequest {
        prompt = prompt.replace("\r\n", "\n").strip();
        slots = List.copyOf(slots);
        acknowledge = acknowledge.stream().distinct().sorted().toList();
    }

    /** The same, asked of another provider. */
    public GenerationRequest to(String otherProvider) {
        return new GenerationRequest(project, shot, otherProvider, mode, tier, prompt, promptVersion, slots, parameters, acknowledge);
    }
}
