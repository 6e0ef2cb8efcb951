package takebook.generation.recipe;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.Money;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.generation.request.Parameters;

/**
 * The complete record of what was asked, enough to ask again.
 *
 * <p>Where it was asked for (project, shot), by whom and when is not part of it: that belongs to the generation.
 *
 * @param format version of the written form, {@link RecipeText#FORMAT} for new ones
 * @param offering id of the capability row it was checked against
 * @param prompt with canonical tokens
 * @param slots in the order in which the provider is given them
 * @param acknowledged ids of the lint findings that were read and overridden, sorted
 * @param capabilityFile name of the file whose limits and price were used, with its SHA-256
 * @param seconds the length that was priced
 */
public record Recipe(
        int format,
        String provider,
        String model,
        Mode mode,
        Tier tier,
        String offering,
        String prompt,
        @Nullable Long promptVersion,
        List<RecipeSlot> slots,
        Parameters parameters,
        List<String> acknowledged,
        String capabilityFile,
        String capabilitySha256,
        BigDecimal seconds,
        Money estimate) {

    public Recipe {
        slots = List.copyOf(slots);
        acknowledged = List.copyOf(acknowledged);
        seconds = seconds.stripTrailingZeros();
    }

    /** Every image and clip, in the order in which it is sent. */
    public List<SealedInput> inputs() {
        return slots.stream().flatMap(slot -> slot.inputs().stream()).toList();
    }
}
