package takebook.asset.bulk;

/** How far a bulk change has come. */
enum BulkState {
    /** Looked at; nothing is changed. */
    PLANNED,
    APPLIED,
    UNDONE
}
