package takebook.asset.list;

/** How an asset came here. */
public enum Origin {

    /** Somebody sent the file. */
    UPLOADED,
    /** A generation made it: a take. */
    GENERATED,
    /** Cut out of another asset: a frame, a trim. */
    DERIVED,
    /** Taken over from elsewhere together with its history. */
    IMPORTED
}
