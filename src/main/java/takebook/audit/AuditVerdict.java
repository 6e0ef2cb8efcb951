package takebook.audit;

/** What a walk along the chain found. */
public sealed interface AuditVerdict {

    /** Every event up to this one is as it was written. 0: there are none. */
    record Holds(long upTo, String hash) implements AuditVerdict {}

    /** The first event that is not as it was written, or not there, and how that shows. */
    record Broken(long at, String why) implements AuditVerdict {}
}
