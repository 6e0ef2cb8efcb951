package takebook.asset.rendition;

/**
 * Somebody who wants to know that an asset has its pictures now and can be looked at closer.
 *
 * <p>Told in a background step, without a transaction, at least once for each asset that can be used. Must be quick: what takes
 * longer is scheduled.
 */
public interface Arrivals {

    void arrived(long assetId);
}
