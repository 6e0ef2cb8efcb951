package takebook.generation.request;

import java.util.List;
import takebook.asset.fitness.Misfit;
import takebook.capability.InputLimits;

/** Which limits of a provider an input does not keep, and what would make it keep them. */
public final class InputFit {

    private InputFit() {}

    public static List<Misfit> misfits(Input input, InputLimits limits) {
        return LimitCheck.misses(input, limits).stream()
                .map(miss -> new Misfit(miss.brief(), "It " + miss.words(), Remedy.of(miss, input, limits)))
                .toList();
    }
}
