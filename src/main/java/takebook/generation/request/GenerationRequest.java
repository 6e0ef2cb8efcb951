package takebook.generation.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param reasons why, by id, for those that need a reason; kept with the generation and no part of the recipe
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
        List<String> acknowledge,
        Map<String, String> reasons) {

    public GenerationRequest {
        prompt = prompt.replace("\r\n", "\n").strip();
        slots = List.copyOf(slots);
        acknowledge = acknowledge.stream().distinct().sorted().toList();
        reasons = Map.copyOf(reasons);
    }

    public GenerationRequest(
            @Nullable Long project, @Nullable Long shot, String provider, Mode mode, Tier tier, String prompt, @Nullable Long promptVersion,
            List<Slot> slots, Parameters parameters, List<String> acknowledge) {
        this(project, shot, provider, mode, tier, prompt, promptVersion, slots, parameters, acknowledge, Map.of());
    }

    /** The same, with one rule overridden for a reason. */
    public GenerationRequest overriding(String rule, String reason) {
        var rules = new ArrayList<>(acknowledge);
        rules.add(rule);
        var why = new HashMap<>(reasons);
        why.put(rule, reason);
        return new GenerationRequest(project, shot, provider, mode, tier, prompt, promptVersion, slots, parameters, rules, why);
    }

    /** The same, asked of another provider. */
    public GenerationRequest to(String otherProvider) {
        return new GenerationRequest(project, shot, otherProvider, mode, tier, prompt, promptVersion, slots, parameters, acknowledge,
                reasons);
    }
}
