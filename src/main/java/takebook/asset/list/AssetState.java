package takebook.asset.list;

public enum AssetState {

    /** Decoded from end to end; can be shown and used. */
    READY,
    /** The original is safe and can be downloaded; it is not decoded, shown or used, for a reason the asset carries. */
    KEPT,
    /** Only a tombstone is left: hash, facts, what was said about it and, usually, a small picture. The bytes are gone; the reason is carried. */
    PURGED
}
