package takebook.asset.rendition;

/**
 * Somebody who wants to know that an asset has its pictures now and can be looked at closer.
 *
 * <p>Told at least once for each asset that can be used: in the transaction that enters it when its pictures came along, else in
 * the background step that made them, without a transaction. Must be quick: what takes longer is scheduled.
 */
public interface Arrivals {

    void arrived(long assetId);
}
