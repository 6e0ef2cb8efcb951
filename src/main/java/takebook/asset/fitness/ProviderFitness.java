package takebook.asset.fitness;

import java.util.List;

/**
 * All uses of a file with one provider, as one line of a card.
 *
 * @param misfits each limit once, however many uses it stands in the way of
 */
public record ProviderFitness(String provider, List<Use> uses, List<Misfit> misfits, String source) {

    static ProviderFitness of(String provider, List<Use> uses) {
        var misfits = uses.stream().flatMap(use -> use.misfits().stream()).distinct().toList();
        return new ProviderFitness(provider, uses, misfits, uses.getFirst().source());
    }
}
