package takebook.asset.fitness;

import java.util.List;

/**
 * One use of a file with one provider.
 *
 * @param provider as the capability files name it
 * @param name of the use, such as {@code reference} or {@code edit source}
 * @param misfits every limit it does not keep; none when it fits
 * @param source the capability file the limits are from
 */
public record Use(String provider, String name, List<Misfit> misfits, String source) {

    public Use {
        misfits = List.copyOf(misfits);
    }

    public boolean fits() {
        return misfits.isEmpty();
    }
}
