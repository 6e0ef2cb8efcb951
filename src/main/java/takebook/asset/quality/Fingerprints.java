package takebook.asset.quality;

import takebook.media.measure.Fingerprint;

/** Keeps what near-duplicates are found by: told of every asset that was measured, in the transaction that stores its figures. */
public interface Fingerprints {

    void keep(long asset, Fingerprint fingerprint);

    /** Afterwards, without a transaction: compares the asset with the others. */
    void compare(long asset);
}
