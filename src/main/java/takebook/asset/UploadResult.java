package takebook.asset;

/** What became of a file somebody sent. */
public sealed interface UploadResult {

    /** Stored, examined, in the library; ready, or kept with a reason. */
    record Added(Asset asset) implements UploadResult {}

    /** The same bytes were here already; nothing was added or changed. */
    record Duplicate(Asset asset) implements UploadResult {}

    /** Nothing was stored. The reason is written for the sender; the rule is stable. */
    record Refused(String rule, String reason) implements UploadResult {}
}
