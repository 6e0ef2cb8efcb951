package takebook.lineage.claim;

import java.time.Instant;
import takebook.lineage.Relation;

/** @param evidence why it is believed, in the words of whoever claims it */
public record Claim(long id, long subject, long object, Relation relation, String evidence, Instant at, String by) {}
