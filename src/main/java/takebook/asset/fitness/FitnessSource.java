package takebook.asset.fitness;

import java.util.List;
import takebook.asset.Asset;

/**
 * Who knows the limits of providers. Asked for every asset of a list, so it must not ask the database.
 */
public interface FitnessSource {

    /** Every use of this kind of file, those that fit and those that do not, by provider. */
    List<Use> of(Asset asset);
}
